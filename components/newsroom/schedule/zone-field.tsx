'use client'

import { Autocomplete, type AutocompleteProps } from '@mantine/core'

type Props = Omit<AutocompleteProps, 'data' | 'limit'>

/** An IANA zone, typed in part and chosen from those the browser knows. */
export function ZoneField(props: Props) {
  return <Autocomplete {...props} limit={12} data={['UTC', ...Intl.supportedValuesOf('timeZone')]} />
}
