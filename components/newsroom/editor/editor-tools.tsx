'use client'

import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { usePanelOf } from '../panel/use-panel.ts'
import { BlockDeskContext, type Question } from './block-desk.ts'
import { BlockHandle } from './block-handle.tsx'
import { BlockMenu } from './block-menu.tsx'
import { BlockQuestions } from './block-questions.tsx'
import styles from './body-editor.module.css'
import { CommentDesk } from './comments/comment-desk.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { MentionMenu } from './mention-menu.tsx'
import { SuggestionCard } from './suggestions/suggestion-card.tsx'
import suggestions from './suggestions/suggestions.module.css'
import { Toolbar } from './toolbar.tsx'

type Props = {
  editor: Editor
  /** May this person write; a reader in place has no tools. */
  isEditable: boolean
  dateline: string | null
  /** The text itself. */
  children: ReactNode
}

/** Everything around the text that helps to write it. */
export function EditorTools({ editor, isEditable, dateline, children }: Props) {
  const [isLinking, setIsLinking] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const desk = useMemo(() => ({ ask: setQuestion }), [])
  useDateline(editor, dateline)
  useEffect(() => {
    editor.storage.bodyGuard.tell = (message) => notifications.show({ id: message, message, color: 'yellow' })
  }, [editor])

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      if (editor.isEditable) setIsLinking(true)
    }
    const surface = editor.view.dom
    surface.addEventListener('keydown', hear)
    return () => surface.removeEventListener('keydown', hear)
  }, [editor])

  return (
    <BlockDeskContext value={desk}>
      {isEditable && <Toolbar editor={editor} onLink={() => setIsLinking(true)} />}
      <div className={`${styles.frame} ${suggestions.text}`} data-dateline={Boolean(dateline) || undefined} ref={frame}>
        {children}
        <CommentDesk editor={editor} />
        <SuggestionCard editor={editor} frame={frame} mayDecide={isEditable} />
        {isEditable && <BlockHandle editor={editor} frame={frame} />}
      </div>
      {isEditable && <BlockMenu editor={editor} />}
      {isEditable && <MentionMenu editor={editor} />}
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
      <BlockQuestions editor={editor} question={question} onClose={() => setQuestion(null)} />
    </BlockDeskContext>
  )
}

/** The dateline of the moment before the text; it leads to where it is made. */
function useDateline(editor: Editor, dateline: string | null): void {
  const panel = usePanelOf()
  const open = useRef(() => {})
  open.current = () => {
    panel.show(true, 'dateline')
    setTimeout(() => document.getElementById('field-placeIds')?.focus(), 180)
  }
  useEffect(() => {
    editor.commands.showDateline(dateline)
  }, [editor, dateline])
  useEffect(() => {
    const surface = editor.view.dom
    const hear = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-dateline-button]')) open.current()
    }
    surface.addEventListener('click', hear)
    return () => surface.removeEventListener('click', hear)
  }, [editor])
}
