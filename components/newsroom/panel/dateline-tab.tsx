'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PickedPlace } from '#lib/places/picked-place.ts'
import { limits } from '#lib/stories/story-fields.ts'
import { ChosenList } from '../pickers/chosen-list.tsx'
import { type FoundPlace, findPlaces } from '../pickers/found-places.ts'
import pickerStyles from '../pickers/pickers.module.css'
import { SearchField } from '../pickers/search-field.tsx'
import { useSearch } from '../pickers/use-search.ts'
import { useDatelineText } from '../stories/use-dateline-text.ts'
import { useField } from '../stories/use-story.ts'
import { Labelled } from './labelled.tsx'
import styles from './side-panel.module.css'

const forms = [
  { value: 'agency', label: 'Agency: SEOUL, June 20. /SOURCE/.' },
  { value: 'ap', label: 'AP: SEOUL, South Korea (SOURCE) —' },
  { value: 'plain', label: 'Plain: Seoul, June 20 —' },
  { value: 'none', label: 'None' },
]

export function DatelineTab() {
  const text = useDatelineText()
  const profile = useField('datelineProfile')
  const day = useField('datelineDay')
  return (
    <div className={styles.body}>
      <div className={styles.field}>
        <span className={styles.hint}>Opens the text as</span>
        <p className={styles.dateline} data-dateline-preview>
          {text ?? 'No dateline'}
        </p>
      </div>
      <PlacesField />
      <NativeSelect
        id="field-datelineProfile"
        label="Form"
        data={forms}
        value={profile.value}
        disabled={profile.isReadOnly}
        onChange={(event) => profile.change(event.currentTarget.value as typeof profile.value)}
      />
      <Labelled id="field-datelineDay" label="Day" problem={day.problem}>
        <TextInput
          id="field-datelineDay"
          type="date"
          value={day.value ?? ''}
          readOnly={day.isReadOnly}
          onChange={(event) => day.change(event.currentTarget.value || null)}
        />
        <p className={styles.hint}>Empty: the day at the first place when the story first goes out.</p>
      </Labelled>
    </div>
  )
}

/** Which one it is: "Ontario, Canada". */
const whereIs = (place: PickedPlace): string =>
  [place.admin1Name === place.name ? null : place.admin1Name, place.countryName].filter(Boolean).join(', ')

function PlacesField() {
  const { value, change, problem, isReadOnly } = useField('places')
  const [words, setWords] = useState('')
  const { found, isSearching, problem: trouble } = useSearch(words, findPlaces)
  const isFull = value.length >= limits.places
  return (
    <Labelled id="field-placeIds" label="Places, in order" problem={problem}>
      <ChosenList
        label="Places of the dateline"
        items={value}
        keyOf={(place) => place.id}
        nameOf={(place) => place.name}
        isReadOnly={isReadOnly}
        hasOrder
        onChange={change}
      >
        {(place) => (
          <>
            {place.name} <small>{whereIs(place)}</small>
          </>
        )}
      </ChosenList>
      {!isReadOnly && !isFull && (
        <SearchField<FoundPlace>
          id="field-placeIds"
          label="Add a place"
          placeholder="Find a city"
          words={words}
          found={found.filter((place) => !value.some(({ id }) => id === place.id))}
          isSearching={isSearching}
          problem={trouble}
          nothing="No place is called that."
          keyOf={(place) => place.id}
          className={pickerStyles.place}
          onWords={setWords}
          onPick={(place) => change([...value, place])}
        >
          {(place) => <PlaceChoice place={place} />}
        </SearchField>
      )}
    </Labelled>
  )
}

/** Tells namesakes apart: where it is, how large, which clock, and the other name that matched. */
function PlaceChoice({ place }: { place: FoundPlace }) {
  return (
    <>
      <span>
        <b>{place.name}</b> {place.matchedAlias !== null && <small>also {place.matchedAlias}</small>}
      </span>
      <small>{place.population > 0 ? place.population.toLocaleString('en') : ''}</small>
      <small>{whereIs(place)}</small>
      <small>{place.zone.replaceAll('_', ' ')}</small>
    </>
  )
}
