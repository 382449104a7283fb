// Everybody has one colour, on every screen and for good. Each stands out from white letters on it, and from light and
// dark paper as a line, by 4.5 and 3 to 1.
const colours = [
  '#1f6fb2',
  '#b3431e',
  '#1d7f4e',
  '#8a4fc0',
  '#a8620a',
  '#0c7c83',
  '#c0327a',
  '#5b6ad0',
  '#7a7012',
  '#a04a4a',
  '#3f7d20',
  '#7a5c99',
] as const

/** The person's colour as `#rrggbb`. Neighbouring ids, as people of one desk have them, get colours far apart. */
export const personColour = (personId: number): string => colours[(Math.abs(personId) * 5) % colours.length]!
