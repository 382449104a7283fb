'use client'

import { useMemo, useState } from 'react'
import { useBodyEditor } from '../../stories/use-body-editor.ts'
import { useDesk } from '../../stories/use-story.ts'
import { foundIn, lookFor, standAt } from './find-marks.ts'
import { finderOf, type Wanted } from './find-text.ts'
import { type FieldOrBody, neighbour, type Place, placesIn } from './found-places.ts'
import { replaceFound } from './replace-found.ts'
import { showInBody } from './show-place.ts'
import { useBodyState, useFieldTexts } from './use-story-texts.ts'

type Point = { field: FieldOrBody; from: number }
const noSpans: ReturnType<typeof foundIn> = []

/** Finding and replacing in all texts of the story at once. `start` is where the person was. */
export function useFind(start: Point) {
  const { session } = useDesk()
  const editor = useBodyEditor()
  const texts = useFieldTexts()
  const [wanted, setWanted] = useState<Wanted>({ words: '', isCaseMatched: false, isWholeWord: false })
  const [at, setAt] = useState<Point>(start)
  const [isShown, setIsShown] = useState(false)
  const find = useMemo(() => finderOf(wanted), [wanted])
  const inBody = useBodyState(({ state }) => foundIn(state), noSpans)
  const places = placesIn(texts, find, inBody)
  const current = isShown ? places.findIndex(({ field, from }) => field === at.field && from === at.from) : -1

  const mark = (meta: ReturnType<typeof lookFor>) => {
    if (editor !== null && !editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(...meta))
  }
  const stand = (place: Place | null) => {
    setIsShown(place !== null)
    if (place === null) return
    setAt(place)
    mark(standAt(place.field === 'body' ? place.from : null))
    if (place.field === 'body' && editor !== null) showInBody(editor, place, false)
    else document.getElementById(`field-${place.field}`)?.scrollIntoView({ block: 'center' })
  }
  const go = (step: 1 | -1) => stand(neighbour(places, at, step))

  return {
    wanted,
    count: places.length,
    /** From 1; 0 while the person is at none of them. */
    current: current + 1,
    place: places[current] ?? null,
    places,
    look(change: Partial<Wanted>) {
      const next = { ...wanted, ...change }
      const finder = finderOf(next)
      setWanted(next)
      mark(lookFor(finder))
      const found = placesIn(texts, finder, editor === null ? [] : foundIn(editor.state))
      stand(neighbour(found, { ...at, from: at.from - 1 }, 1))
    },
    go,
    /** True when every place took the words. */
    replace(words: string, all: boolean): boolean {
      const place = places[current]
      if (!all && place === undefined) {
        go(1)
        return true
      }
      const isDone = replaceFound(all ? places : place ? [place] : [], words, session.text, editor)
      if (!all && place && isDone) {
        const rest = placesIn(fieldTexts(session.text), find, editor === null ? [] : foundIn(editor.state))
        stand(neighbour(rest, { field: place.field, from: place.from + words.length - 1 }, 1))
      }
      return isDone
    },
    end() {
      mark(lookFor(null))
    },
    /** Puts the cursor where the search has led. */
    enter() {
      const place = places[current]
      if (place === undefined) return false
      if (place.field === 'body' && editor !== null) showInBody(editor, place, true)
      else {
        const box = document.getElementById(`field-${place.field}`)
        box?.focus()
        if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)
          box.setSelectionRange(place.from, place.to)
      }
      return true
    },
  }
}

type Session = ReturnType<typeof useDesk>['session']

const fieldTexts = (text: Session['text']) => ({
  headline: text.field('headline').value(),
  shortHeadline: text.field('shortHeadline').value(),
  standfirst: text.field('standfirst').value(),
  slugline: text.field('slugline').value(),
})
