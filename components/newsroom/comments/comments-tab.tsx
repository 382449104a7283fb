'use client'

import { Loader, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { commentFieldWords } from '#lib/stories/comment-fields.ts'
import type { Thread } from '#lib/stories/comment-thread.ts'
import { editableStates } from '#lib/stories/workflow.ts'
import { usePanelOf } from '../panel/use-panel.ts'
import { seeThread } from '../shell/notice-requests.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { SuggestionList } from '../suggestions/suggestion-list.tsx'
import { CommentBox } from './comment-box.tsx'
import styles from './comments.module.css'
import type { Subject } from './open-comments.ts'
import { ThreadCard } from './thread-card.tsx'
import { inStoryOrder } from './thread-order.ts'
import { useCommentState, useComments } from './use-comments.ts'
import { useJump } from './use-jump.ts'

/** All conversations about the story, and the box for a new one. */
export function CommentsTab() {
  const { newsroom } = useDesk()
  const state = useStory(({ story }) => story.state)
  const { threads, isLoaded, problem, activeId, subject, present } = useCommentState((snapshot) => snapshot)
  const [isResolvedShown, setIsResolvedShown] = useState(false)
  const jump = useJump()
  const active = threads.find(({ id }) => id === activeId)
  const isActiveResolved = active && active.resolvedAt !== null

  // Whoever comes to a thread, sees it; one that is resolved meanwhile leaves the list.
  const activeIdSeen = active?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when one comes, not when it is resolved
  useEffect(() => {
    if (isActiveResolved !== undefined) setIsResolvedShown(isActiveResolved)
  }, [activeIdSeen])
  useEffect(() => {
    if (activeIdSeen !== undefined) void seeThread(activeIdSeen)
  }, [activeIdSeen])

  if (!isLoaded) return <div className={styles.tab}>{problem ?? <Loader size={16} />}</div>
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null)
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null)
  const shown = inStoryOrder(isResolvedShown ? resolved : open, present)
  return (
    <div className={styles.tab}>
      {subject && <NewComment subject={subject} />}
      <SuggestionList />
      {resolved.length > 0 && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Which comments"
          value={isResolvedShown ? 'resolved' : 'open'}
          onChange={(value) => setIsResolvedShown(value === 'resolved')}
          data={[
            { value: 'open', label: `Open ${open.length}` },
            { value: 'resolved', label: `Resolved ${resolved.length}` },
          ]}
        />
      )}
      {problem && <p className={styles.problem}>{problem}</p>}
      {shown.map((thread: Thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          zone={newsroom.zone}
          mayPlace={editableStates.includes(state)}
          onJump={jump}
        />
      ))}
      {shown.length === 0 && !subject && (
        <p className={styles.hint}>
          {resolved.length > 0 ? 'No open comments. ' : 'No comments yet. '}
          Select words in the text and press <kbd>Ctrl Alt M</kbd>, or use the mark that appears beside them.
        </p>
      )}
    </div>
  )
}

/** Plain http addresses of a local network have no crypto.randomUUID. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function NewComment({ subject }: { subject: Subject }) {
  const comments = useComments()
  const panel = usePanelOf()
  // Sent again after a lost answer, the comment is still the same one.
  const [threadId] = useState(newId)
  const back = () => {
    if (panel.isNarrow) return
    if (subject.field === 'body') comments.text()?.back()
    else document.getElementById(`field-${subject.field}`)?.focus()
  }
  return (
    <section className={styles.card} data-active aria-label="New comment">
      <div className={styles.subject}>
        {subject.field !== 'body' && <b>{commentFieldWords[subject.field]}</b>}
        {subject.quote !== '' && <q>{subject.quote}</q>}
      </div>
      <CommentBox
        storyId={comments.storyId}
        name="new"
        label="Comment"
        placeholder="Comment. @ names somebody"
        action="Comment"
        hasFocus
        onSend={async (said) => {
          const answer = await comments.start(threadId, said)
          if (answer.ok) back()
          return answer
        }}
        onCancel={() => {
          comments.compose(null)
          back()
        }}
      />
    </section>
  )
}
