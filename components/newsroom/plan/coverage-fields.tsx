'use client'

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { DueField, PickField } from '../assign/assign-fields.tsx'
import { useAssignChoices } from '../assign/use-assign.ts'
import { sectionOptions } from '../shell/section-tree.ts'
import styles from './coverage.module.css'
import type { CoverageForm } from './coverage-form.ts'
import { PlaceField } from './place-field.tsx'
import type { PlanLists } from './plan.tsx'

type FieldsProps = {
  form: CoverageForm
  set: (part: Partial<CoverageForm>) => void
  problems: Record<string, string>
  dueProblem: string | null
  lists: PlanLists
  person: { id: number; name: string }
}

const kinds = [
  { value: 'article', label: 'Text' },
  { value: 'gallery', label: 'Gallery' },
  { value: 'infographic', label: 'Infographic' },
]

/** What is planned, in fields. */
export function CoverageFields({ form, set, problems, dueProblem, lists, person }: FieldsProps) {
  const choices = useAssignChoices('section', String(form.sectionId))
  return (
    <div className={styles.fields}>
      <TextInput
        size="sm"
        label="Slugline"
        placeholder="Cables-Summit"
        data-autofocus
        value={form.slugline}
        error={problems.slugline}
        onChange={(event) => set({ slugline: event.currentTarget.value })}
      />
      <TextInput
        size="sm"
        type="date"
        label="Day"
        value={form.day}
        error={problems.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      <TextInput
        data-wide
        mt="sm"
        size="sm"
        label="What is covered"
        placeholder="Ministers meet over the cut cables"
        value={form.subject}
        error={problems.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <NativeSelect
        mt="sm"
        size="sm"
        label="Section"
        data={sectionOptions(lists.sections)}
        value={String(form.sectionId)}
        error={problems.sectionId}
        onChange={(event) => set({ sectionId: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        mt="sm"
        size="sm"
        label="As"
        data={kinds}
        value={form.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as CoverageForm['kind'] })}
      />
      <PickField
        label="Person"
        choices={choices?.people ?? []}
        value={form.assignee}
        none="Nobody yet"
        problem={problems.assigneeId}
        onChange={(assignee) => set({ assignee })}
      />
      <PickField
        label="Desk"
        choices={lists.desks}
        value={form.desk}
        none="No desk"
        problem={problems.deskId}
        onChange={(desk) => set({ desk })}
      />
      {form.assignee?.id !== person.id && choices?.people.some(({ id }) => id === person.id) && (
        <div data-wide>
          <Button mt={6} size="compact-xs" variant="default" onClick={() => set({ assignee: person })}>
            Take it myself
          </Button>
        </div>
      )}
      <div data-wide>
        <DueField due={form.due} problem={dueProblem ?? problems.dueAt} onChange={(due) => set({ due })} />
      </div>
      <div data-wide>
        <PlaceField place={form.place} onChange={(place) => set({ place })} />
      </div>
      <Textarea
        data-wide
        mt="sm"
        size="sm"
        autosize
        minRows={2}
        label="Note"
        placeholder="Accreditation, contacts, what else to bring"
        value={form.note}
        error={problems.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  )
}
