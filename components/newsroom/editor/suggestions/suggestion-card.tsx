'use client'

import type { Editor } from '@tiptap/react'
import { type RefObject, useEffect, useRef } from 'react'
import { SuggestionBody } from '../../suggestions/suggestion-body.tsx'
import { Verdicts } from '../../suggestions/verdicts.tsx'
import { announce } from '../announce.ts'
import { decideSuggestions, type Verdict } from './decide-suggestions.ts'
import { jumpToSuggestion, nextSuggestion } from './jump-to-suggestion.ts'
import styles from './suggestions.module.css'
import { suggestionAt } from './suggestions-in-text.ts'
import { useShownSuggestion } from './use-shown-suggestion.ts'
import { useSuggestions } from './use-suggestions.ts'

type Props = { editor: Editor; frame: RefObject<HTMLElement | null>; mayDecide: boolean }

/** Who suggests the words under the pointer or the caret, with the decision at hand. */
export function SuggestionCard({ editor, frame, mayDecide }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const { shown, show, hide } = useShownSuggestion(editor, frame, card)
  const suggestion = useSuggestions(editor).find(({ id }) => id === shown?.id)

  const decide = (id: string, verdict: Verdict) => {
    if (decideSuggestions(editor, [id], verdict) === 0) return
    announce(verdict === 'accept' ? 'Suggestion accepted.' : 'Suggestion rejected.')
    hide()
    editor.commands.focus(null, { scrollIntoView: false })
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isMod = (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey
      const here = suggestionAt(editor.state.doc, editor.state.selection.head)
      if (event.key === 'F8') {
        const id = nextSuggestion(editor, event.shiftKey ? -1 : 1)
        if (id === null) announce('No suggestions.')
        else if (jumpToSuggestion(editor, id)) show(id)
      } else if (event.key === 'Escape' && shown !== null) hide()
      else if (isMod && mayDecide && here !== null && event.key === 'Enter') decide(here, 'accept')
      else if (isMod && mayDecide && here !== null && event.key === 'Backspace') decide(here, 'reject')
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    const surface = editor.view.dom
    surface.addEventListener('keydown', hear, true)
    return () => surface.removeEventListener('keydown', hear, true)
  })

  if (shown === null || suggestion === undefined) return null
  return (
    <section
      ref={card}
      className={styles.card}
      style={{ top: shown.top, left: shown.left }}
      aria-label="Suggestion"
      onMouseDown={(event) => event.preventDefault()}
    >
      <SuggestionBody suggestion={suggestion} />
      {mayDecide && <Verdicts onDecide={(verdict) => decide(suggestion.id, verdict)} />}
    </section>
  )
}
