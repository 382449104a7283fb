'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { commentFieldWords } from '#lib/stories/comment-fields.ts'
import type { CommentLine, Thread } from '#lib/stories/comment-thread.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { CommentBox } from './comment-box.tsx'
import { CommentWords } from './comment-words.tsx'
import styles from './comments.module.css'
import { LostWords } from './lost-words.tsx'
import { useCommentState, useComments } from './use-comments.ts'

type Props = { thread: Thread; zone: string; mayPlace: boolean; onJump: (thread: Thread) => void }

/** One conversation: what it is about, what was said, and what can be done with it. */
export function ThreadCard({ thread, zone, mayPlace, onJump }: Props) {
  const comments = useComments()
  const card = useRef<HTMLElement>(null)
  const isActive = useCommentState(({ activeId }) => activeId === thread.id)
  const isLost = useCommentState(() => comments.hasLostWords(thread))
  const isResolved = thread.resolvedAt !== null
  const lines = isActive || thread.comments.length < 3 ? thread.comments : [thread.comments[0], thread.comments.at(-1)]
  const hidden = thread.comments.length - lines.length

  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])

  const open = () => comments.activate(thread.id)
  return (
    <article
      ref={card}
      id={`thread-${thread.id}`}
      className={styles.card}
      data-active={isActive || undefined}
      aria-label={`Comment of ${thread.createdBy.name}`}
    >
      <button type="button" className={styles.subject} onClick={() => onJump(thread)} disabled={isLost}>
        {thread.field === 'body' ? <q>{thread.quote}</q> : <FieldSubject thread={thread} />}
      </button>
      {isLost && !isResolved && <LostWords thread={thread} mayPlace={mayPlace} />}
      <ol className={styles.lines}>{lines.map((line) => line && <Line key={line.id} line={line} zone={zone} />)}</ol>
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={open}>
          {hidden === 1 ? '1 more answer' : `${hidden} more answers`}
        </button>
      )}
      {isResolved && (
        <p className={styles.resolved}>
          Resolved by {thread.resolvedBy?.name}, <Time at={thread.resolvedAt ?? ''} zone={zone} />
        </p>
      )}
      {isActive && !isResolved && (
        <CommentBox
          storyId={comments.storyId}
          name={thread.id}
          label="Answer"
          placeholder="Answer. @ names somebody"
          action="Answer"
          onSend={(said) => comments.reply(thread.id, said)}
        />
      )}
      <div className={styles.foot}>
        {!isActive && !isResolved && <Foot onClick={open}>Answer</Foot>}
        <Decide thread={thread} />
      </div>
    </article>
  )
}

const FieldSubject = ({ thread: { field, quote } }: { thread: Thread }) => (
  <>
    <b>{commentFieldWords[field]}</b>
    {quote !== '' && <q>{quote}</q>}
  </>
)

const Time = ({ at, zone }: { at: string; zone: string }) => (
  <time dateTime={at} title={longTime(at, zone)}>
    {shortTime(at, zone, new Date())}
  </time>
)

function Line({ line, zone }: { line: CommentLine; zone: string }) {
  return (
    <li>
      <b>{line.person.name}</b> <Time at={line.at} zone={zone} />
      <CommentWords comment={line} />
    </li>
  )
}

function Foot({ children, ...props }: { children: ReactNode; onClick: () => void; loading?: boolean }) {
  return (
    <Button variant="subtle" size="compact-xs" {...props}>
      {children}
    </Button>
  )
}

function Decide({ thread }: { thread: Thread }) {
  const comments = useComments()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isResolved = thread.resolvedAt !== null
  const decide = async () => {
    setIsBusy(true)
    const answer = await comments.decide(thread.id, !isResolved)
    setIsBusy(false)
    setProblem(answer.ok ? null : answer.why)
  }
  return (
    <>
      <Foot onClick={decide} loading={isBusy}>
        {isResolved ? 'Reopen' : 'Resolve'}
      </Foot>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
