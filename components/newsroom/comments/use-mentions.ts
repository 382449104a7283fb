import { type RefObject, useRef, useState } from 'react'
import { commentLimits } from '#lib/stories/comment-fields.ts'
import { namedIn, wantedName } from '#lib/stories/comment-text.ts'
import type { Mentionable } from '#lib/stories/comment-thread.ts'
import { useListKeys } from '../pickers/use-list-keys.ts'
import { useSearch } from '../pickers/use-search.ts'
import { findPeople } from './comment-requests.ts'

const nobody: Mentionable[] = []

/** Naming people with @ in a text box: who is meant at the caret, whom to choose from, and who is named in the end. */
export function useMentions(
  storyId: number,
  box: RefObject<HTMLTextAreaElement | null>,
  id: string,
  setText: (text: string) => void,
) {
  const [wanted, setWanted] = useState<{ at: number; words: string } | null>(null)
  const seen = useRef(new Map<number, Mentionable>())
  const [find] = useState(() => async (words: string, signal: AbortSignal) => {
    const found = await findPeople(storyId, words, signal)
    for (const person of found) seen.current.set(person.id, person)
    return found
  })
  const { found } = useSearch(wanted?.words ?? '', find, { searchesEmpty: wanted !== null })
  const choices = wanted === null ? nobody : found

  function pick(person: Mentionable) {
    const area = box.current
    if (area === null || wanted === null || !person.mayRead) return
    const before = `${area.value.slice(0, wanted.at)}@${person.name} `
    const after = area.value.slice(wanted.at + 1 + wanted.words.length).replace(/^ /, '')
    setText(before + after)
    setWanted(null)
    // After React has put the words in.
    requestAnimationFrame(() => area.setSelectionRange(before.length, before.length))
  }
  const list = useListKeys(choices, pick, `${id}-people`)
  const isOpen = choices.length > 0

  return {
    choices,
    isOpen,
    list,
    /** Looks at what stands before the caret. */
    look() {
      const area = box.current
      setWanted(area === null ? null : wantedName(area.value, area.selectionStart, [...seen.current.values()]))
    },
    close: () => setWanted(null),
    /** People named in the words, who were found and may read the story. */
    namedIn: (text: string): number[] =>
      namedIn(
        text,
        [...seen.current.values()].filter(({ mayRead }) => mayRead),
      )
        .slice(0, commentLimits.mentions)
        .map((person) => person.id),
  }
}
