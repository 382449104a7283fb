'use client'

import { IconMessage, IconMessagePlus } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useCommentState, useComments } from '../../comments/use-comments.ts'
import { useCommentOnField, useCompose } from '../../comments/use-compose.ts'
import { usePanelOf } from '../../panel/use-panel.ts'
import { useDesk } from '../../stories/use-story.ts'
import styles from './comment-desk.module.css'
import { marginTop } from './margin-top.ts'
import { markedText } from './marked-text.ts'
import { selectedWords, threadsAtCaret } from './thread-words.ts'
import { useThreadWords } from './use-thread-words.ts'

/** A comment does not wait longer for the words under it to be saved. */
const settleMs = 4_000

/** Ties comments to the text: what is marked, what the caret is in, and the mark in the margin to start or open one. */
export function CommentDesk({ editor }: { editor: Editor }) {
  const { text } = useDesk().session
  const comments = useComments()
  const panel = usePanelOf()
  const compose = useCompose()
  const composeOnField = useCommentOnField()
  useEffect(() => comments.holdText(markedText(editor, () => text.flush(settleMs))), [comments, editor, text])
  useThreadWords(editor)

  const open = useCommentState(({ threads }) => threads)
  const isComposing = useCommentState(({ subject }) => subject !== null)
  const place = useEditorState({
    editor,
    selector: ({ editor: { state, view } }) => {
      const hasSelection = selectedWords(state).trim() !== ''
      const at = threadsAtCaret(state).join(' ')
      // Asking where a line stands makes the browser lay the page out: not at each key of plain writing.
      return { hasSelection, at, top: hasSelection || at !== '' ? marginTop(view) : null }
    },
  })
  const threadId = place.at
    .split(' ')
    .find((id) => open.some((thread) => thread.id === id && thread.resolvedAt === null))
  const thread = open.find(({ id }) => id === threadId)

  // The thread of the words one is in is the active one.
  useEffect(() => {
    if (editor.isFocused || threadId) comments.activate(threadId ?? null)
  }, [comments, editor, threadId])

  const act = () => {
    const selection = comments.text()?.selection() ?? null
    if (selection !== null) return compose({ field: 'body', ...selection })
    if (threadId === undefined) return
    comments.activate(threadId)
    panel.show(true, 'comments')
    // After the panel has opened and the card with its box is there.
    setTimeout(() => document.querySelector<HTMLElement>(`#thread-${threadId} textarea`)?.focus(), 200)
  }
  useCommentKey(() => {
    const field = document.activeElement?.id.replace(/^field-/, '')
    if (field === 'headline' || field === 'standfirst' || field === 'shortHeadline' || field === 'slugline') {
      composeOnField(field)
    } else act()
  })

  if (place.top === null || isComposing || (!place.hasSelection && thread === undefined)) return null
  return (
    <button
      type="button"
      className={styles.mark}
      style={{ top: place.top }}
      aria-label={
        place.hasSelection ? 'Comment on the selected words' : `Show the comment of ${thread?.createdBy.name}`
      }
      title={place.hasSelection ? 'Comment  Ctrl Alt M' : undefined}
      // The selection stays where it is while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {place.hasSelection ? <IconMessagePlus size={17} stroke={1.7} /> : <IconMessage size={17} stroke={1.7} />}
      {!place.hasSelection && (thread?.comments.length ?? 0) > 1 && thread?.comments.length}
    </button>
  )
}

/** Ctrl Alt M, wherever the caret is. AltGr, which some keyboards report as both, writes a letter. */
function useCommentKey(run: () => void): void {
  const current = useRef(run)
  current.current = run
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isKey = event.code === 'KeyM' && event.altKey && (event.ctrlKey || event.metaKey)
      if (!isKey || event.getModifierState('AltGraph')) return
      event.preventDefault()
      current.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
