'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { type FoundPlace, findPlaces } from '../pickers/found-places.ts'
import { SearchField } from '../pickers/search-field.tsx'
import { useSearch } from '../pickers/use-search.ts'
import type { CoverageForm } from './coverage-form.ts'

type PlaceProps = { place: CoverageForm['place']; onChange: (place: CoverageForm['place']) => void }

/** Where it is, for the dateline. */
export function PlaceField({ place, onChange }: PlaceProps) {
  const [words, setWords] = useState('')
  const { found, isSearching, problem } = useSearch<FoundPlace>(words, findPlaces)
  return (
    <div style={{ marginTop: 12 }}>
      <label className="mantine-InputWrapper-label" htmlFor="coverage-place">
        Place
      </label>
      {place ? (
        <div>
          {place.name}{' '}
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
            No place
          </Button>
        </div>
      ) : (
        <SearchField
          id="coverage-place"
          label="Place"
          placeholder="A city, for the dateline"
          words={words}
          found={found}
          isSearching={isSearching}
          problem={problem}
          nothing="No city of that name."
          keyOf={({ id }) => id}
          onWords={setWords}
          onPick={({ id, name }) => onChange({ id, name })}
        >
          {({ name, admin1Name, countryName }) => [name, admin1Name, countryName].filter(Boolean).join(', ')}
        </SearchField>
      )}
    </div>
  )
}
