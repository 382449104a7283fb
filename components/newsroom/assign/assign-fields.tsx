'use client'

import { CloseButton, Select, TextInput } from '@mantine/core'
import type { AssignChoices } from '#lib/stories/assign.ts'
import { ZoneField } from '../schedule/zone-field.tsx'
import styles from './assign.module.css'
import type { Due } from './due-time.ts'

type Chosen = { id: number; name: string } | null
type PickProps = {
  label: string
  choices: readonly { id: number; name: string; title?: string }[]
  /** Undefined: as it is with each of several. */
  value: Chosen | undefined
  placeholder: string
  problem?: string
  isFirst?: boolean
  onChange: (value: Chosen) => void
}

/** Somebody or something by name; emptied, nobody. One that is chosen stands there even when it is no choice any more. */
export function PickField({ label, choices, value, placeholder, problem, isFirst, onChange }: PickProps) {
  const all = value && !choices.some(({ id }) => id === value.id) ? [value, ...choices] : choices
  return (
    <Select
      mt="sm"
      size="sm"
      label={label}
      placeholder={placeholder}
      searchable
      openOnFocus={false}
      clearable={value !== null}
      clearButtonProps={{ 'aria-label': `No ${label.toLowerCase()}` }}
      nothingFoundMessage="Nobody of that name works here."
      error={problem}
      data-autofocus={isFirst || undefined}
      data={all.map((one) => ({
        value: String(one.id),
        label: 'title' in one && one.title ? `${one.name}, ${one.title}` : one.name,
      }))}
      value={value ? String(value.id) : null}
      onChange={(picked) => onChange(all.find(({ id }) => String(id) === picked) ?? null)}
    />
  )
}

type DueProps = { due: Due; problem?: string | null; hint?: string; onChange: (due: Due) => void }

/** By when, on whose clock. */
export function DueField({ due, problem, hint, onChange }: DueProps) {
  return (
    <div className={styles.due}>
      <TextInput
        size="sm"
        type="datetime-local"
        label="Due"
        description={hint}
        value={due.at}
        error={problem}
        rightSection={
          due.at !== '' && (
            <CloseButton size="xs" aria-label="No due time" onClick={() => onChange({ ...due, at: '' })} />
          )
        }
        onChange={(event) => onChange({ ...due, at: event.currentTarget.value })}
      />
      <ZoneField size="sm" label="On the clock of" value={due.zone} onChange={(zone) => onChange({ ...due, zone })} />
    </div>
  )
}

const none: AssignChoices = { people: [], desks: [] }

/** Whom these stories, or stories of this section, can be given to. */
export async function fetchChoices(query: Record<string, string>, signal: AbortSignal): Promise<AssignChoices> {
  const response = await fetch(`/api/newsroom/assignees?${new URLSearchParams(query)}`, { signal, cache: 'no-store' })
  return response.ok ? ((await response.json()) as AssignChoices) : none
}
