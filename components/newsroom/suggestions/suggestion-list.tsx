'use client'

import { Button } from '@mantine/core'
import { announce } from '../editor/announce.ts'
import { decideSuggestions, type Verdict } from '../editor/suggestions/decide-suggestions.ts'
import { jumpToSuggestion } from '../editor/suggestions/jump-to-suggestion.ts'
import { useSuggestionAtCaret, useSuggestions } from '../editor/suggestions/use-suggestions.ts'
import { usePanelOf } from '../panel/use-panel.ts'
import { useBodyEditor } from '../stories/use-body-editor.ts'
import { useStory } from '../stories/use-story.ts'
import { SuggestionBody } from './suggestion-body.tsx'
import styles from './suggestions.module.css'
import { Verdicts } from './verdicts.tsx'

/** Every open suggestion, with what can be decided about it; nothing where there is none. */
export function SuggestionList() {
  const editor = useBodyEditor()
  const panel = usePanelOf()
  const mayDecide = useStory(({ story }) => story.mayEdit)
  const suggestions = useSuggestions(editor)
  const activeId = useSuggestionAtCaret(editor)
  if (editor === null || suggestions.length === 0) return null

  const decide = (ids: string[], verdict: Verdict) => {
    const count = decideSuggestions(editor, ids, verdict)
    const what = count === 1 ? 'Suggestion' : `${count} suggestions`
    announce(`${what} ${verdict === 'accept' ? 'accepted' : 'rejected'}.`)
  }
  const all = suggestions.map(({ id }) => id)
  return (
    <section className={styles.list} aria-label="Suggestions">
      <h2 className={styles.head}>
        {suggestions.length === 1 ? '1 suggestion' : `${suggestions.length} suggestions`}
        {mayDecide && suggestions.length > 1 && (
          <span>
            <Button variant="subtle" size="compact-xs" onClick={() => decide(all, 'accept')}>
              Accept all
            </Button>
            <Button variant="subtle" size="compact-xs" color="gray" onClick={() => decide(all, 'reject')}>
              Reject all
            </Button>
          </span>
        )}
      </h2>
      {suggestions.map((suggestion) => (
        <article key={suggestion.id} className={styles.item} data-active={suggestion.id === activeId || undefined}>
          <button
            type="button"
            className={styles.subject}
            onClick={() => {
              if (panel.isNarrow) panel.show(false)
              jumpToSuggestion(editor, suggestion.id)
            }}
          >
            <SuggestionBody suggestion={suggestion} />
          </button>
          {mayDecide && <Verdicts onDecide={(verdict) => decide([suggestion.id], verdict)} />}
        </article>
      ))}
    </section>
  )
}
