import { countryName } from './country-name.ts'
import type { Place } from './place.ts'
import { qualifierOf } from './qualifier.ts'

/** A chosen place as a screen shows it: plain data, with the words that tell it from its namesakes. */
export type PickedPlace = Place & { qualifier: string | null; countryName: string }

export const pickedPlace = (place: Place): PickedPlace => ({
  ...place,
  qualifier: qualifierOf(place)?.text ?? null,
  countryName: countryName(place.countryCode),
})
