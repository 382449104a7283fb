import { describe, expect, test } from 'vitest'
import { longestStandfirst, standfirstFrom } from './standfirst.ts'

const lead = 'A ferry with ninety passengers ran aground off the island of Vey on Monday night, the coast guard said.'

describe('the standfirst of a story that came without one', () => {
  test('is its first sentence', () => {
    expect(
      standfirstFrom([`${lead} Nobody was hurt, but the tow will take until the end of the week at the least.`]),
    ).toBe(lead)
  })

  test('is two sentences where both are short', () => {
    expect(standfirstFrom(['The harbour at Vey is open again after two days. Ships are waiting.'])).toBe(
      'The harbour at Vey is open again after two days. Ships are waiting.',
    )
  })

  test.each([
    ['an initial', 'The report by J. R. Orlan of the institute in Tessaly names eleven causes of the collapse.'],
    ['a title', 'A court in Tessaly freed Dr. Amara Thole on Monday after eleven months without a charge.'],
    ['hours', 'The bridge closed at 5 p.m. Tessaly time on Monday and will stay closed until the spring.'],
    ['a company', 'Workers of Varnholt Kft. (Varnholt Limited) walked out on Monday over pay and hours.'],
    ['a country', 'Observers from the U.S. Geological Survey reached the crater on Monday, two days late.'],
  ])('does not end at %s', (_, sentence) => {
    expect(standfirstFrom([`${sentence} ${lead}`])).toBe(sentence)
  })

  test('passes over legends and captions that stand before the text', () => {
    expect(standfirstFrom(['██\u00a0Government', 'The harbour. Image: A. Person.', lead])).toBe(lead)
  })

  test('is the first paragraph where none reads as text', () => {
    expect(standfirstFrom(['Four words of text', 'And more'])).toBe('Four words of text')
  })

  test('is cut between words with an ellipsis when the sentence is too long', () => {
    const standfirst = standfirstFrom([`The talks, ${'which went on and on, '.repeat(30)}ended.`])
    expect(standfirst.length).toBeLessThanOrEqual(longestStandfirst)
    expect(standfirst).toMatch(/^The talks, .*\w…$/)
  })

  test.each([
    ['letters beyond the first plane', '𠜎'],
    ['letters with marks', 'e\u0301'],
    ['joined emoji', '👨‍👩‍👧‍👦'],
  ])('is cut between whole %s when there is no space', (_, letter) => {
    const standfirst = standfirstFrom([letter.repeat(400)])
    expect(standfirst.length).toBeLessThanOrEqual(longestStandfirst)
    expect(standfirst.slice(0, -1).replaceAll(letter, '')).toBe('')
  })

  test('of no text is empty', () => {
    expect(standfirstFrom([])).toBe('')
  })
})
