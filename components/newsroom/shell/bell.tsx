'use client'

import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import Link from 'next/link.js'
import type { NoticeLine } from '#lib/stories/comment-thread.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import styles from './bell.module.css'
import { seeAllUpTo } from './notice-requests.ts'
import { useNotices } from './use-notices.ts'

/** What others wanted this person to know. */
export function Bell({ zone }: { zone: string }) {
  const { unread, notices } = useNotices()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const name = unread === 0 ? 'Notices' : `Notices, ${unread} unread`
  const latest = notices[0]?.id
  return (
    <Popover opened={isOpen} onChange={close} position="bottom-end" width="min(340px, 94vw)" trapFocus returnFocus>
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
          <p className={styles.none}>Nobody has named you in a comment yet. When somebody does, it stands here.</p>
        ) : (
          <ul className={styles.list}>
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeLink notice={notice} zone={zone} onOpen={close} />
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type LinkProps = { notice: NoticeLine; zone: string; onOpen: () => void }

function NoticeLink({ notice: { story, threadId, by, text, at, readAt }, zone, onOpen }: LinkProps) {
  return (
    <Link
      className={styles.notice}
      data-unread={readAt === null || undefined}
      href={`/newsroom/stories/${story.id}${threadId ? `?thread=${threadId}` : ''}`}
      onClick={onOpen}
    >
      <span className={styles.who}>
        <b>{by}</b> named you
        {readAt === null && <span className={styles.unseen}>, unread</span>}
        <time dateTime={at} title={longTime(at, zone)}>
          {shortTime(at, zone, new Date())}
        </time>
      </span>
      <span className={styles.text}>{text}</span>
      <small>{story.headline || `Story ${story.id}`}</small>
    </Link>
  )
}
