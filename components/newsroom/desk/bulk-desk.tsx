'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import type { BulkWork, StartBulk } from '#lib/stories/bulk-inputs.ts'
import { countWords, type DeskFilters, deskQuery, mostCounted } from '#lib/stories/desk-filters.ts'
import { AssignDialog } from '../assign/assign-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type AskedAct, BulkDialog, BulkReportDialog } from './bulk-dialogs.tsx'
import { actWords } from './bulk-words.ts'
import type { DeskList } from './desk-list.ts'
import { chooseShown, chooseWhole, countOf, extend, nothingChosen, type Selection, toggle } from './selection.ts'
import { useBulk } from './use-bulk.ts'

type Wants = {
  list: DeskList
  /** Of all that fits the filters; null until it is known. */
  total: number | null
  filters: DeskFilters
  person: { id: number; name: string }
  zone: string
  look: (ids: readonly number[]) => Promise<void>
}
type Asked = { act: AskedAct | 'assign'; stories: StartBulk['stories']; count: number }

/** What is selected, and what is done with it. The selection belongs to a set of filters, and outlives news. */
export function useBulkDesk({ list, total, filters, person, zone, look }: Wants) {
  const { layout: _l, sort: _s, before: _b, ...narrowing } = filters
  const query = Object.fromEntries(deskQuery(narrowing))
  const key = JSON.stringify(query)
  const [selection, setSelection] = useState<Selection & { key: string }>({ ...nothingChosen, key })
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isReading, setIsReading] = useState(false)
  const current: Selection = selection.key === key ? selection : nothingChosen
  const shown = useRef<number[]>([])
  shown.current = list.rows.map(({ id }) => id)
  const keyNow = useRef(key)
  keyNow.current = key

  const change = useCallback((next: (known: Selection) => Selection) => {
    setSelection((known) => {
      const here = known.key === keyNow.current ? known : nothingChosen
      return { ...next(here), key: keyNow.current }
    })
  }, [])
  const bulk = useBulk((report) => void look(report.items.map(({ storyId }) => storyId)))
  const storiesOf = (chosen: Selection): StartBulk['stories'] =>
    chosen.whole === null ? { ids: [...chosen.ids] } : { filters: query, count: chosen.whole }
  const start = (work: BulkWork, stories: StartBulk['stories']) => {
    setAsked(null)
    change(() => nothingChosen)
    void bulk.start(work, stories)
  }
  const assign = useCallback((ids: number[]) => setAsked({ act: 'assign', stories: { ids }, count: ids.length }), [])
  const whole = total === null || total > mostCounted ? 0 : total
  const bar = (
    <>
      <BulkBar
        selection={current}
        chosen={list.rows.filter(({ id }) => current.ids.has(id))}
        total={whole}
        bulk={bulk}
        onAct={(act) => setAsked({ act, stories: storiesOf(current), count: countOf(current) })}
        onWork={(work) => start(work, storiesOf(current))}
        onWhole={() => change(() => chooseWhole(whole))}
        onNone={() => change(() => nothingChosen)}
        onReport={() => setIsReading(true)}
      />
      {asked !== null && asked.act !== 'assign' && (
        <BulkDialog
          act={asked.act}
          count={storiesWords(asked.count)}
          onClose={() => setAsked(null)}
          onWork={(work) => start(work, asked.stories)}
        />
      )}
      {asked?.act === 'assign' && (
        <AssignDialog
          stories={among(list, asked.stories)}
          name={asked.count === 1 ? undefined : storiesWords(asked.count)}
          person={person}
          zone={zone}
          onAssign={async (assignment) => {
            start({ act: 'assign', ...assignment }, asked.stories)
            return { done: [], problems: [], fields: {} }
          }}
          onDone={() => {}}
          onClose={() => setAsked(null)}
        />
      )}
      {isReading && bulk.report !== null && (
        <BulkReportDialog report={bulk.report} onClose={() => setIsReading(false)} />
      )}
      {bulk.recount !== null && (
        <Modal opened onClose={bulk.close} title="The view has changed" size="sm">
          <p>{countWords(bulk.recount.stories.count)} stories are in this view by now. Go on with all of them?</p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={bulk.close}>
              Cancel
            </Button>
            <Button data-autofocus onClick={() => bulk.recount && start(bulk.recount.work, bulk.recount.stories)}>
              {actWords[bulk.recount.work.act].label.replace('…', '')} {countWords(bulk.recount.stories.count)}
            </Button>
          </Group>
        </Modal>
      )}
    </>
  )
  return {
    selection: current,
    choose: useCallback(
      (id: number, isRange: boolean) => change((known) => (isRange ? extend : toggle)(known, id, shown.current)),
      [change],
    ),
    chooseAllShown: useCallback(
      () =>
        change((known) =>
          known.whole !== null || shown.current.every((id) => known.ids.has(id))
            ? nothingChosen
            : chooseShown(shown.current),
        ),
      [change],
    ),
    chooseNone: () => change(() => nothingChosen),
    assign,
    assignChosenOr: (id: number | null) => {
      if (countOf(current) > 0) setAsked({ act: 'assign', stories: storiesOf(current), count: countOf(current) })
      else if (id !== null) assign([id])
    },
    bar,
  }
}

const storiesWords = (count: number) => (count === 1 ? 'one story' : `${countWords(count)} stories`)

const among = ({ rows }: DeskList, stories: StartBulk['stories']) =>
  'ids' in stories ? rows.filter(({ id }) => stories.ids.includes(id)) : rows
