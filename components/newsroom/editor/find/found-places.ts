// Places in a story, whichever of its texts they stand in, in the order in which they stand on the screen.
import type { TextField } from '#lib/stories/live-text.ts'
import type { Finder, Span } from './find-text.ts'

export type FieldOrBody = TextField | 'body'
export type Place = Span & { field: FieldOrBody }

export const screenOrder: readonly FieldOrBody[] = ['headline', 'standfirst', 'body', 'shortHeadline', 'slugline']

export const placeWords: Record<FieldOrBody, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  body: 'Text',
  shortHeadline: 'Short headline',
  slugline: 'Slugline',
}

type Texts = Record<TextField, string>

/** All places, of the fields by the finder and of the body as found there. */
export const placesIn = (texts: Texts, find: Finder, inBody: readonly Span[]): Place[] =>
  screenOrder.flatMap((field) => (field === 'body' ? inBody : find(texts[field])).map((span) => ({ ...span, field })))

/** The next place after (or the last one before) a point, and round again. */
export function neighbour(
  places: readonly Place[],
  from: { field: FieldOrBody; from: number },
  step: 1 | -1,
): Place | null {
  const rank = ({ field, from: at }: { field: FieldOrBody; from: number }) => screenOrder.indexOf(field) * 1e9 + at
  const here = rank(from)
  const found = step === 1 ? places.find((place) => rank(place) > here) : places.findLast((place) => rank(place) < here)
  return found ?? places.at(step === 1 ? 0 : -1) ?? null
}
