'use client'

import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import Link from 'next/link.js'
import { usePathname } from 'next/navigation.js'
import { useEffect } from 'react'
import {
  groupNotices,
  type NoticeGroup,
  type NoticeLine,
  noticeHref,
  noticeText,
  noticeWords,
} from '#lib/notices/notice-line.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import styles from './bell.module.css'
import { seeAllUpTo, seeCoverage, seeStory } from './notice-requests.ts'
import { useNotices } from './use-notices.ts'

/** What others, or the newsroom itself, wanted this person to know. */
export function Bell({ zone }: { zone: string }) {
  const { unread, notices } = useNotices()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  useSeenHere(notices)
  const name = unread === 0 ? 'Notices' : `Notices, ${unread} unread`
  const latest = notices[0]?.id
  return (
    <Popover opened={isOpen} onChange={close} position="bottom-end" width="min(380px, 94vw)" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          className={styles.bell}
          aria-label={name}
          onClick={toggle}
        >
          <IconBell size={18} stroke={1.6} />
          {unread > 0 && <span className={styles.count}>{unread > 99 ? '99+' : unread}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Notices">
        <div className={styles.head}>
          <b>Notices</b>
          {unread > 0 && latest !== undefined && (
            <UnstyledButton className={styles.all} onClick={() => void seeAllUpTo(latest)}>
              Mark all read
            </UnstyledButton>
          )}
        </div>
        {notices.length === 0 ? (
          <p className={styles.none}>
            Nothing yet. When somebody names you, gives you a story or sends one back, it stands here.
          </p>
        ) : (
          <ul className={styles.list}>
            {groupNotices(notices).map((group) => (
              <Group key={group.key} group={group} zone={zone} onOpen={close} />
            ))}
          </ul>
        )}
        <Link className={styles.settings} href="/newsroom/account#notices" onClick={close}>
          What is mailed to you
        </Link>
      </Popover.Dropdown>
    </Popover>
  )
}

/** What is told of the story on the screen has been seen with it; what is said in a thread, when the thread is. */
function useSeenHere(notices: NoticeLine[]) {
  const path = usePathname()
  const storyId = Number(/^\/newsroom\/stories\/(\d+)/.exec(path)?.[1] ?? 0)
  const isNew = notices.some((line) => line.story?.id === storyId && line.readAt === null && line.threadId === null)
  useEffect(() => {
    if (isNew && document.visibilityState === 'visible') void seeStory(storyId)
  }, [isNew, storyId])
}

type GroupProps = { group: NoticeGroup; zone: string; onOpen: () => void }

/** Everything about one story or coverage; one click leads to it, and all of it has been seen. */
function Group({ group: { subject, href, unread, lines }, zone, onOpen }: GroupProps) {
  const [first] = lines
  const see = () => {
    onOpen()
    if (unread === 0 || !first) return
    if (first.story) void seeStory(first.story.id)
    else if (first.coverage) void seeCoverage(first.coverage.id)
    else void seeAllUpTo(first.id)
  }
  return (
    <li className={styles.group} data-unread={unread > 0 || undefined}>
      <Link className={styles.subject} href={href} onClick={see}>
        {subject}
        {unread > 0 && <span className={styles.unseen}>, {unread} unread</span>}
      </Link>
      <ul className={styles.lines}>
        {lines.slice(0, 4).map((line) => (
          <li key={line.id}>
            <Line line={line} zone={zone} onOpen={line.threadId ? onOpen : see} />
          </li>
        ))}
      </ul>
      {lines.length > 4 && <p className={styles.more}>and {lines.length - 4} older</p>}
    </li>
  )
}

function Line({ line, zone, onOpen }: { line: NoticeLine; zone: string; onOpen: () => void }) {
  const now = new Date()
  const text = noticeText(line)
  const isAboutTime = line.kind === 'assigned' || line.kind === 'due-soon' || line.kind === 'late'
  return (
    <Link
      className={styles.notice}
      data-unread={line.readAt === null || undefined}
      href={noticeHref(line)}
      onClick={onOpen}
    >
      <span className={styles.who}>
        {noticeWords(line)}
        {isAboutTime && line.dueAt && `, due ${shortTime(line.dueAt, zone, now)}`}
        {line.readAt === null && <span className={styles.unseen}>, unread</span>}
        <time dateTime={line.at} title={longTime(line.at, zone)}>
          {shortTime(line.at, zone, now)}
        </time>
      </span>
      {text && <span className={styles.text}>{text}</span>}
    </Link>
  )
}
