'use client'

import { Button, Chip, Group, NativeSelect, Select, TextInput } from '@mantine/core'
import { type DateKind, type DeskFilters, dateKinds } from '#lib/stories/desk-filters.ts'
import { storyKinds } from '#lib/stories/story-fields.ts'
import { type State, states } from '#lib/stories/workflow.ts'
import type { NewsroomLists } from '#lib/stories/working-copy.ts'
import { sectionOptions } from '../shell/section-tree.ts'
import { stateWords } from './state-mark.tsx'
import styles from './tools.module.css'
import { urgencyWords } from './urgency-mark.tsx'

type Props = {
  filters: DeskFilters
  lists: NewsroomLists
  go: (change: Partial<DeskFilters>) => void
  onDone: () => void
}

const kinds = { article: 'Articles', gallery: 'Galleries', infographic: 'Infographics' }
const dates: Record<DateKind, string> = { changed: 'Changed', published: 'First published', due: 'Due' }
const named = (list: readonly { id: number; name: string }[]) =>
  list.map(({ id, name }) => ({ value: String(id), label: name }))
const inside = { comboboxProps: { withinPortal: false } } as const

/** Each filter takes effect as it is chosen. */
export function FilterFields({ filters, lists, go, onDone }: Props) {
  const number = (value: string | null) => Number(value) || undefined
  return (
    <div className={styles.fields}>
      <NativeSelect
        label="Section"
        data-autofocus
        value={filters.section ?? ''}
        data={[{ value: '', label: 'All sections' }, ...sectionOptions(lists.sections)]}
        onChange={(event) => go({ section: number(event.currentTarget.value) })}
      />
      <NativeSelect
        label="Kind"
        value={filters.kind ?? ''}
        data={[{ value: '', label: 'All kinds' }, ...storyKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
        onChange={(event) => go({ kind: (event.currentTarget.value || undefined) as DeskFilters['kind'] })}
      />
      <Select
        {...inside}
        label="Person (author, starter or assigned)"
        placeholder="Anybody"
        searchable
        clearable
        data={named(lists.people)}
        value={filters.person === undefined ? null : String(filters.person)}
        onChange={(value) => go({ person: number(value) })}
      />
      <Select
        {...inside}
        label="Assigned to"
        placeholder="Anybody or nobody"
        searchable
        clearable
        data={[{ value: 'nobody', label: 'Nobody yet' }, ...named(lists.people)]}
        value={filters.assignee === undefined ? null : String(filters.assignee)}
        onChange={(value) => go({ assignee: value === 'nobody' ? value : number(value) })}
      />
      <Select
        {...inside}
        className={styles.whole}
        label="Topic"
        placeholder="Any"
        searchable
        clearable
        limit={40}
        data={named(lists.topics)}
        value={filters.topic === undefined ? null : String(filters.topic)}
        onChange={(value) => go({ topic: number(value) })}
      />
      <fieldset className={styles.choices}>
        <legend>State</legend>
        <Chip.Group
          multiple
          value={filters.state ?? []}
          onChange={(chosen) => go({ state: chosen.length > 0 ? (chosen as State[]) : undefined, queue: undefined })}
        >
          {states.map((state) => (
            <Chip key={state} size="xs" value={state}>
              {stateWords[state]}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Urgency</legend>
        <Chip.Group
          multiple
          value={(filters.urgency ?? []).map(String)}
          onChange={(chosen) =>
            go({ urgency: chosen.length > 0 ? (chosen.map(Number) as DeskFilters['urgency']) : undefined })
          }
        >
          {([1, 2, 3, 4, 5] as const).map((urgency) => (
            <Chip key={urgency} size="xs" value={String(urgency)}>
              {urgencyWords[urgency]}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <fieldset className={styles.days}>
        <legend>Date</legend>
        <NativeSelect
          aria-label="Which date"
          value={filters.dateBy ?? 'changed'}
          data={dateKinds.map((kind) => ({ value: kind, label: dates[kind] }))}
          onChange={(event) => go({ dateBy: event.currentTarget.value as DateKind })}
        />
        <TextInput
          type="date"
          aria-label="From"
          value={filters.from ?? ''}
          onChange={(event) => go({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          aria-label="To"
          value={filters.to ?? ''}
          onChange={(event) => go({ to: event.currentTarget.value || undefined })}
        />
      </fieldset>
      <Group justify="flex-end" className={styles.whole}>
        <Button onClick={onDone}>Done</Button>
      </Group>
    </div>
  )
}
