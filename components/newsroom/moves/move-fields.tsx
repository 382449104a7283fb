'use client'

import { Autocomplete, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldProblems } from '#lib/kernel/refusal.ts'
import type { MoveField } from './move-table.ts'

export type MoveAnswers = {
  reason: string
  advisory: string
  note: string
  renewsFeedPosition: boolean
  class: string
  wrong: string
  right: string
  at: string
  zone: string
}

export const emptyAnswers = (zone: string): MoveAnswers => ({
  reason: '',
  advisory: '',
  note: '',
  renewsFeedPosition: false,
  class: 'correction',
  wrong: '',
  right: '',
  at: '',
  zone,
})

const correctionFields: readonly MoveField[] = ['class', 'wrong', 'right']

/** The answers in the form the move's action takes. */
export function inputOf(fields: readonly MoveField[], answers: MoveAnswers): Record<string, unknown> {
  const plain = fields.filter((field) => !correctionFields.includes(field)).map((field) => [field, answers[field]])
  const correction = fields.includes('wrong')
    ? { correction: { class: answers.class, wrong: answers.wrong, right: answers.right } }
    : {}
  return { ...Object.fromEntries(plain), ...correction }
}

type Props = {
  fields: readonly MoveField[]
  answers: MoveAnswers
  problems: FieldProblems
  onChange: (part: Partial<MoveAnswers>) => void
  /** What stands in the place of a field. */
  slots?: Partial<Record<MoveField, ReactNode>>
}

export function MoveFields({ fields, answers, problems, onChange, slots = {} }: Props) {
  const problemOf = (field: MoveField) => problems[field] ?? problems[`correction.${field}`]
  const area = (
    field: 'reason' | 'advisory' | 'note' | 'wrong' | 'right',
    label: string,
    hint: string,
    isNeeded = true,
  ) => (
    <Textarea
      key={field}
      mt="sm"
      size="sm"
      autosize
      minRows={2}
      label={label}
      description={hint}
      required={isNeeded}
      data-autofocus={field === fields[0] || undefined}
      value={answers[field]}
      error={problemOf(field)}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  const controls: Record<MoveField, () => ReactNode> = {
    reason: () => area('reason', 'Reason', 'For colleagues; it stands in the history.'),
    advisory: () => area('advisory', 'Advisory', 'What readers and clients find at the story’s address.'),
    note: () => area('note', 'Note', 'What is new, in a few words. May stay empty.', false),
    renewsFeedPosition: () => (
      <Checkbox
        key="renews"
        mt="sm"
        size="sm"
        label="To the top of the feed again"
        checked={answers.renewsFeedPosition}
        onChange={(event) => onChange({ renewsFeedPosition: event.currentTarget.checked })}
      />
    ),
    class: () => (
      <Radio.Group
        key="class"
        label="Kind"
        mt="sm"
        value={answers.class}
        onChange={(value) => onChange({ class: value })}
      >
        <Radio mt={6} size="sm" value="correction" label="Correction: something was wrong" />
        <Radio mt={6} size="sm" value="clarification" label="Clarification: something could be misread" />
      </Radio.Group>
    ),
    wrong: () =>
      area('wrong', 'What was wrong', 'Plainly, in a whole sentence: “The story said that forty ships came.”'),
    right: () => area('right', 'What is right', 'In a whole sentence: “Fourteen ships came.”'),
    at: () => (
      <TextInput
        key="at"
        mt="sm"
        size="sm"
        type="datetime-local"
        label="Day and time"
        required
        data-autofocus
        value={answers.at}
        error={problemOf('at')}
        onChange={(event) => onChange({ at: event.currentTarget.value })}
      />
    ),
    zone: () => (
      <Autocomplete
        key="zone"
        mt="sm"
        size="sm"
        label="On the clock of"
        required
        limit={12}
        data={Intl.supportedValuesOf('timeZone')}
        value={answers.zone}
        error={problemOf('zone')}
        onChange={(value) => onChange({ zone: value })}
      />
    ),
  }
  return fields.map((field) => slots[field] ?? controls[field]())
}
