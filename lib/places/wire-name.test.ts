import { expect, test } from 'vitest'
import { wireName } from './wire-name.ts'

test.each([
  ['São Paulo', 'BR', 'São Paulo'],
  ['İzmir', 'TR', 'İzmir'],
  ['Łódź', 'PL', 'Łódź'],
  ['Ludhiāna', 'IN', 'Ludhiana'],
  ['Sunch’ŏn', 'KP', 'Sunchon'],
  ['Arkhangel’sk', 'RU', 'Arkhangelsk'],
  ['Al ‘Amārah', 'IQ', 'Al Amarah'],
  ['Xi’an', 'CN', 'Xi’an'],
  ['Ürümqi', 'CN', 'Urumqi'],
])('%s (%s) is printed %s', (name, countryCode, printed) => {
  expect(wireName(0, name, countryCode)).toBe(printed)
})

test('a name that wires print otherwise is taken from the table', () => {
  expect(wireName(5128581, 'New York City', 'US')).toBe('New York')
})
