'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { foldLetters } from '#lib/kernel/fold.ts'
import { limits } from '#lib/stories/story-fields.ts'
import { ChosenList } from '../pickers/chosen-list.tsx'
import { SearchField } from '../pickers/search-field.tsx'
import { useDesk, useField } from '../stories/use-story.ts'
import { Labelled } from './labelled.tsx'

type Byline = { personId: number | null; name: string; role: string }
const mostShown = 8
const keyOf = (byline: Byline) => `${byline.personId ?? 'guest'} ${byline.name}`

/** Staff by their names; a name nobody on the staff has is a guest's. */
export function BylineField() {
  const { lists } = useDesk()
  const { value, change, problem, isReadOnly } = useField('bylines')
  const [words, setWords] = useState('')
  const wanted = foldLetters(words.trim())
  const staff: Byline[] = lists.people
    .filter(({ id, name }) => foldLetters(name).includes(wanted) && !value.some(({ personId }) => personId === id))
    .slice(0, mostShown)
    .map(({ id, name }) => ({ personId: id, name, role: '' }))
  const isStaffName = staff.some(({ name }) => foldLetters(name) === wanted)
  const guest: Byline[] = wanted === '' || isStaffName ? [] : [{ personId: null, name: words.trim(), role: '' }]
  const setRole = (byline: Byline, role: string) =>
    change(value.map((other) => (other === byline ? { ...byline, role } : other)))

  return (
    <Labelled id="field-bylines" label="Byline" problem={problem}>
      <ChosenList
        label="Byline"
        items={value}
        keyOf={keyOf}
        nameOf={(byline) => byline.name}
        isReadOnly={isReadOnly}
        hasOrder
        onChange={change}
      >
        {(byline) => (
          <>
            {byline.name} {byline.personId === null && <small>guest</small>}
            <TextInput
              variant="unstyled"
              size="xs"
              aria-label={`Role of ${byline.name}`}
              placeholder="Role, if it is printed"
              readOnly={isReadOnly}
              value={byline.role}
              styles={{ input: { height: 22, minHeight: 22 } }}
              onChange={(event) => setRole(byline, event.currentTarget.value)}
            />
          </>
        )}
      </ChosenList>
      {!isReadOnly && value.length < limits.bylines && (
        <SearchField
          id="field-bylines"
          label="Add to the byline"
          placeholder="Staff, or a guest’s name"
          words={words}
          found={[...staff, ...guest]}
          nothing="Everybody of that name is in the byline."
          keyOf={keyOf}
          onWords={setWords}
          onPick={(byline) => change([...value, byline])}
        >
          {(byline) => (
            <>
              {byline.name} {byline.personId === null && <small>as a guest</small>}
            </>
          )}
        </SearchField>
      )}
    </Labelled>
  )
}
