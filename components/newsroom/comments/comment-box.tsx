'use client'

import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { commentLimits } from '#lib/stories/comment-fields.ts'
import type { Answer } from './comment-requests.ts'
import styles from './comments.module.css'
import { keepDraft, keptDraft } from './kept-draft.ts'
import named from './people-named.module.css'
import { useMentions } from './use-mentions.ts'

type Props = {
  storyId: number
  /** Tells the boxes of a story apart, for what is kept of them. */
  name: string
  label: string
  placeholder: string
  action: string
  hasFocus?: boolean
  onSend: (said: { text: string; mentions: number[] }) => Promise<Answer>
  /** Closes the box without sending. */
  onCancel?: () => void
}

/** Where a comment is written. The words stay in it until the server has them. */
export function CommentBox({ storyId, name, label, placeholder, action, hasFocus, onSend, onCancel }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setWords] = useState(() => keptDraft(storyId, name))
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const setText = (next: string) => {
    setWords(next)
    setProblem(null)
    keepDraft(storyId, name, next)
  }
  const mentions = useMentions(storyId, box, id, setText)
  const isEmpty = text.trim() === ''
  const left = commentLimits.text - [...text].length

  useEffect(() => {
    if (hasFocus) box.current?.focus()
  }, [hasFocus])

  const send = async () => {
    if (isEmpty || isSending || left < 0) return
    setIsSending(true)
    const answer = await onSend({ text, mentions: mentions.namedIn(text) })
    setIsSending(false)
    if (answer.ok) setText('')
    else setProblem(answer.why)
  }
  const cancel = () => {
    setText('')
    onCancel?.()
  }
  const sendNow = useRef(send)
  sendNow.current = send
  useEffect(() => {
    const area = box.current
    // The screen listens for this key too, to make the story's main move: here it must never get there.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      void sendNow.current()
    }
    area?.addEventListener('keydown', onKey)
    return () => area?.removeEventListener('keydown', onKey)
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') {
      if (mentions.isOpen) mentions.close()
      else if (isEmpty && onCancel) cancel()
      else return
      event.preventDefault()
      event.stopPropagation()
    } else if (mentions.isOpen) mentions.list.field.onKeyDown(event)
  }
  return (
    <div className={styles.write}>
      <textarea
        ref={box}
        className={styles.box}
        data-autofocus={hasFocus || undefined}
        aria-label={label}
        placeholder={placeholder}
        rows={hasFocus || !isEmpty ? 3 : 1}
        value={text}
        spellCheck
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={mentions.isOpen ? mentions.list.box.id : undefined}
        aria-activedescendant={mentions.isOpen ? mentions.list.field['aria-activedescendant'] : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value)
          mentions.look()
        }}
        onSelect={mentions.look}
        onBlur={mentions.close}
        onKeyDown={onKeyDown}
      />
      {mentions.isOpen && (
        <div className={named.people} {...{ ...mentions.list.box, 'aria-label': 'People' }}>
          {mentions.choices.map((person, index) => (
            <div
              key={person.id}
              className={named.person}
              aria-disabled={!person.mayRead || undefined}
              {...mentions.list.option(index)}
            >
              {person.name}
              {!person.mayRead && <small>may not read this story</small>}
            </div>
          ))}
        </div>
      )}
      <span className={styles.unseen} role="status">
        {mentions.isOpen ? `${mentions.choices.length} people found. Choose with the arrow keys and Enter.` : ''}
      </span>
      {problem && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {(!isEmpty || onCancel) && (
        <div className={styles.buttons}>
          {left < 200 && <span className={left < 0 ? styles.problem : styles.count}>{left}</span>}
          {onCancel && (
            <Button variant="subtle" color="gray" c="var(--ink-soft)" onClick={cancel}>
              Cancel
            </Button>
          )}
          <Button onClick={send} loading={isSending} disabled={isEmpty || left < 0} title="Ctrl Enter">
            {action}
          </Button>
        </div>
      )}
    </div>
  )
}
