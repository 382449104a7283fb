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
  /** What a choice of none is called. It is a choice like others, so that keys reach it. */
  none: string
  problem?: string
  isFirst?: boolean
  onChange: (value: Chosen) => void
}

const noneValue = 'none'

/** Somebody or something by name, or none. One that is chosen stands there even when it is no choice any more. */
export function PickField({ label, choices, value, none, problem, isFirst, onChange }: PickProps) {
  const all = value && !choices.some(({ id }) => id === value.id) ? [value, ...choices] : choices
  return (
    <Select
      mt="sm"
      size="sm"
      label={label}
      placeholder="As they are"
      searchable
      allowDeselect={false}
      openOnFocus={false}
      onFocus={(event) => event.currentTarget.select()}
      nothingFoundMessage="Nobody of that name works here."
      error={problem}
      data-autofocus={isFirst || undefined}
      data={[
        { value: noneValue, label: none },
        ...all.map((one) => ({
          value: String(one.id),
          label: 'title' in one && one.title ? `${one.name}, ${one.title}` : one.name,
        })),
      ]}
      value={value === undefined ? null : value === null ? noneValue : String(value.id)}
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
