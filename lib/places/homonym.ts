/**
 * How many times more people than its largest namesake a city needs for its bare name to mean it. Ten keeps London,
 * Moscow and Paris bare, and qualifies both Córdobas, both Tripolis and every London that is not the English one.
 */
const dominance = 10

/**
 * Whether a place's bare name, and its name with the country, could be taken for another place of the same folded name.
 * The arguments are the place's population and those of its most populous namesakes, null where it has none.
 */
export function homonymOf(
  population: number,
  largestNamesake: number | null,
  largestNamesakeInCountry: number | null,
): { homonym: boolean; homonymInCountry: boolean } {
  const isRivalledBy = (namesake: number | null) => namesake !== null && population < dominance * Math.max(namesake, 1)
  return { homonym: isRivalledBy(largestNamesake), homonymInCountry: isRivalledBy(largestNamesakeInCountry) }
}
