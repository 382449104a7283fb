import { expect, test } from 'vitest'
import { homonymOf } from './homonym.ts'

test.each([
  ['a name of its own', 10_000, null, null, false, false],
  ['London, England', 8_961_989, 346_765, null, false, false],
  ['London, Ontario', 346_765, 8_961_989, null, true, false],
  ['Córdoba, Argentina, beside the Spanish one', 1_317_298, 325_708, null, true, false],
  ['Portland, Oregon, beside Maine', 652_503, 66_881, 66_881, true, true],
  ['Hyderabad, India, beside Pakistan', 6_809_970, 1_386_330, null, true, false],
  ['two places nobody counted', 0, 0, 0, true, true],
])('%s', (_, population, namesake, inCountry, homonym, homonymInCountry) => {
  expect(homonymOf(population, namesake, inCountry)).toEqual({ homonym, homonymInCountry })
})
