'use client'

import { Button, Modal } from '@mantine/core'
import Link from 'next/link.js'
import { useRouter } from 'next/navigation.js'
import { type FormEvent, useState } from 'react'
import { change, plan, start } from '#lib/planning/actions.ts'
import type { CoverageRow } from '#lib/planning/coverage.ts'
import { dueAnswer } from '../assign/due-time.ts'
import { useVerb } from '../shell/use-verb.ts'
import { CancelCoverage } from './cancel-coverage.tsx'
import styles from './coverage.module.css'
import { CoverageFacts } from './coverage-facts.tsx'
import { CoverageFields } from './coverage-fields.tsx'
import { type CoverageForm, formOf, inputOf } from './coverage-form.ts'
import type { PlanLists } from './plan.tsx'

type Props = {
  open: { coverage: CoverageRow } | { day: string }
  lists: PlanLists
  person: { id: number; name: string }
  zone: string
  sectionId: number | undefined
  onClose: () => void
}

/** A coverage with all that can be done about it. */
export function CoverageDialog({ open, lists, person, zone, sectionId, onClose }: Props) {
  const router = useRouter()
  const coverage = 'coverage' in open ? open.coverage : null
  const mayWrite = coverage === null || coverage.mayChange
  const first = lists.sections.find(({ id }) => id === sectionId) ?? lists.sections[0]
  const [form, setForm] = useState<CoverageForm>(() => formOf(open, first?.id ?? 0, zone))
  const { call, isUnderWay, message, fields } = useVerb()
  const due = dueAnswer(form.due)
  const set = (part: Partial<CoverageForm>) => setForm((before) => ({ ...before, ...part }))

  const save = (then: (coverageId: number, revision: number) => void) => {
    if (due.problem !== null || isUnderWay) return
    const input = inputOf(form, due.dueAt)
    if (coverage === null)
      return call(
        () => plan(input),
        ({ id, revision }) => then(id, revision),
      )
    const { id, revision } = coverage
    call(
      () => change({ id, revision, changes: input }),
      (now) => then(id, now.revision),
    )
  }
  const startStory = () => {
    if (!coverage) return
    const begin = (id: number, revision: number) =>
      call(
        () => start({ id, revision }),
        ({ storyId }) => router.push(`/newsroom/stories/${storyId}`),
      )
    begin(coverage.id, coverage.revision)
  }
  return (
    <Modal opened onClose={onClose} title={coverage ? coverage.slugline : 'Plan coverage'} size="lg">
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          save(onClose)
        }}
      >
        {coverage && <CoverageFacts coverage={coverage} zone={zone} isBrief={mayWrite} />}
        {mayWrite && (
          <CoverageFields
            form={form}
            set={set}
            problems={fields}
            dueProblem={due.problem}
            lists={lists}
            person={person}
          />
        )}
        {message !== null && (
          <p className={styles.problem} role="alert">
            {message}
          </p>
        )}
        <div className={styles.ends}>
          {coverage?.mayChange ? <CancelCoverage coverage={coverage} onDone={onClose} /> : <span />}
          {coverage?.story?.mayRead && (
            <Button component={Link} href={`/newsroom/stories/${coverage.story.id}`}>
              Open the story
            </Button>
          )}
          {mayWrite && (
            <Button type="submit" variant={coverage?.mayStart ? 'default' : 'filled'} loading={isUnderWay}>
              {coverage ? 'Save' : 'Plan it'}
            </Button>
          )}
          {coverage?.mayStart && (
            <Button loading={isUnderWay} onClick={startStory}>
              Start the story
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
