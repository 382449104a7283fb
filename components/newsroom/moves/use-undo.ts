'use client'

import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import * as actions from '#lib/stories/actions.ts'
import { undoSeconds } from '#lib/stories/undo.ts'
import type { Move } from '#lib/stories/workflow.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { hideDone, showDone } from './move-done.tsx'

const lost = 'The server cannot be reached. Nothing was undone; try again.'

/** After a move that made no edition the offer leaves the screen sooner than it lapses; the menu has it until then. */
const longestOfferMs = 30_000

/** Takes the story's last move back, and keeps the key Z for it while the screen offers it. */
export function useUndo() {
  const { session } = useDesk()
  const isRunning = useRef(false)
  const offeredUntil = useRef(0)
  const move = useUndoable()

  /** Says that a move was made, with what takes it back. Counted from the click: the server counts from later on. */
  function offer(words: string, made: Move, clickedAt: number, href: string | null) {
    const seconds = undoSeconds(made)
    const isMine = session.snapshot().story.undo?.move === made
    const until = seconds === null || !isMine ? null : clickedAt + Math.min(seconds * 1_000, longestOfferMs)
    offeredUntil.current = until ?? 0
    showDone({ words, href, undoUntil: until, onUndo: () => void undo() })
  }

  async function undo() {
    if (isRunning.current || session.snapshot().story.undo === null) return
    isRunning.current = true
    offeredUntil.current = 0
    hideDone()
    try {
      const outcome = await session.whileMoving(attempt)
      if (outcome.ok) showDone({ words: 'Undone', href: null, undoUntil: null, onUndo: () => {} })
      else {
        notifications.show({ message: outcome.message, color: 'red', autoClose: 10_000 })
        await session.refresh()
      }
    } catch {
      notifications.show({ message: lost, color: 'red', autoClose: 10_000 })
    } finally {
      isRunning.current = false
    }
  }

  /** What colleagues change meanwhile does not keep the move: only that it is still the last one counts. */
  async function attempt() {
    const meant = session.snapshot().story.undo?.eventId
    const ask = () => actions.undo({ id: session.snapshot().story.id, revision: session.snapshot().autosave.revision })
    let outcome = await ask()
    for (let again = 0; again < 2 && !outcome.ok && outcome.code === 'conflict'; again++) {
      await session.refresh()
      if (session.snapshot().story.undo?.eventId !== meant) break
      outcome = await ask()
    }
    if (outcome.ok) await session.refresh(outcome.value)
    return outcome
  }

  // Only while the offer stands on the screen: a stray key minutes later must not move a story.
  const byKey = () => Date.now() < offeredUntil.current && void undo()
  useHotkeys([
    ['z', byKey],
    ['mod+z', byKey],
  ])
  return { move, undo, offer }
}

/** The move that can be taken back now, until that lapses. */
function useUndoable(): Move | null {
  const undo = useStory((snapshot) => snapshot.story.undo)
  const [lapsed, setLapsed] = useState<string | null>(null)
  useEffect(() => {
    if (undo === null) return
    const timer = setTimeout(() => setLapsed(undo.eventId), undo.leftMs)
    return () => clearTimeout(timer)
  }, [undo])
  return undo === null || lapsed === undo.eventId ? null : undo.move
}
