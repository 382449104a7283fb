'use client'

import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { limits } from '#lib/stories/story-fields.ts'
import { StoryAssignment } from '../assign/story-assignment.tsx'
import { CommentedField } from '../comments/commented-field.tsx'
import { urgencyWords } from '../desk/urgency-mark.tsx'
import { sectionOptions } from '../shell/section-tree.ts'
import { ColleaguesIn } from '../stories/people-here.tsx'
import { useLiveLine } from '../stories/use-live-line.ts'
import { useDesk, useField, useStory } from '../stories/use-story.ts'
import { Counter } from '../writing/counter.tsx'
import { BylineField } from './byline-field.tsx'
import { EmbargoField } from './embargo-field.tsx'
import { Labelled } from './labelled.tsx'
import styles from './side-panel.module.css'
import { TopicsField } from './topics-field.tsx'

const urgencies = Object.entries(urgencyWords).map(([value, words]) => ({ value, label: `${value} ${words}` }))

export function StoryTab() {
  return (
    <div className={styles.body}>
      <div className={styles.pair}>
        <SectionField />
        <UrgencyField />
      </div>
      <StoryAssignment />
      <LineField field="slugline" label="Slugline" placeholder="Korea-Summit" />
      <BylineField />
      <TopicsField />
      <LineField field="shortHeadline" label="Short headline" placeholder="For feeds and narrow cards" />
      <EmbargoField />
      <NoteField />
    </div>
  )
}

function SectionField() {
  const { lists } = useDesk()
  const { value, change, problem, isReadOnly } = useField('sectionId')
  const isListed = lists.sections.some((section) => section.id === value)
  const choices = sectionOptions(lists.sections)
  return (
    <NativeSelect
      id="field-sectionId"
      label="Section"
      value={String(value)}
      error={problem}
      disabled={isReadOnly}
      data={isListed ? choices : [{ value: String(value), label: 'Another desk’s' }, ...choices]}
      onChange={(event) => change(Number(event.currentTarget.value))}
    />
  )
}

function UrgencyField() {
  const { value, change, isReadOnly } = useField('urgency')
  return (
    <NativeSelect
      id="field-urgency"
      label="Urgency"
      value={String(value)}
      disabled={isReadOnly}
      data={urgencies}
      onChange={(event) => change(Number(event.currentTarget.value))}
    />
  )
}

type LineProps = { field: 'slugline' | 'shortHeadline'; label: string; placeholder: string }

function LineField({ field, label, placeholder }: LineProps) {
  const box = useRef<HTMLInputElement>(null)
  const { value, isReadOnly } = useLiveLine(field, box)
  const { newsroom } = useDesk()
  const isPublished = useStory((snapshot) => snapshot.story.edition !== null)
  const left = limits[field] - [...value].length
  return (
    <CommentedField field={field} isSmall>
      <TextInput
        ref={box}
        id={`field-${field}`}
        label={label}
        placeholder={isPublished ? '' : placeholder}
        defaultValue={value}
        error={left < 0 ? `${label} is ${-left} characters too long. Shorten it before the story goes out.` : null}
        readOnly={isReadOnly}
        spellCheck
        lang={newsroom.language}
        aria-describedby={`counter-${field}`}
        rightSection={<ColleaguesIn field={field} />}
      />
      {!isReadOnly && <Counter field={field} value={value} />}
    </CommentedField>
  )
}

function NoteField() {
  const { newsroom } = useDesk()
  const { value, change, problem, isReadOnly } = useField('noteToEditors')
  return (
    <Labelled id="field-noteToEditors" label="Note to editors" problem={problem}>
      <Textarea
        id="field-noteToEditors"
        autosize
        minRows={2}
        maxRows={10}
        placeholder="Readers never see it; the desk and subscribers do"
        value={value}
        readOnly={isReadOnly}
        spellCheck
        lang={newsroom.language}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Labelled>
  )
}
