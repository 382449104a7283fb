'use client'

import { Button, Checkbox, Group, Menu, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import Link from 'next/link.js'
import { useRouter } from 'next/navigation.js'
import { type FormEvent, useState } from 'react'
import type { DeskColumn } from '#lib/stories/desk-columns.ts'
import { type DeskFilters, deskQuery, type Layout } from '#lib/stories/desk-filters.ts'
import type { SavedView } from '#lib/stories/saved-view.ts'
import { deskPath } from './desk-href.ts'
import { changeView, dropView, keepView } from './desk-requests.ts'

type Props = {
  views: SavedView[]
  current: SavedView | null
  filters: DeskFilters
  columns: DeskColumn[]
  layout: Layout
}

export const viewHref = ({ id, query }: SavedView) => {
  const { before: _, ...kept } = query
  return `${deskPath}?${new URLSearchParams({ ...kept, view: String(id) })}`
}

/** Looks at the desk that are kept under a name: one's own, and those shared with everybody. */
export function ViewsMenu(props: Props) {
  const { views, current } = props
  const router = useRouter()
  const [isKeeping, setIsKeeping] = useState(false)
  const own = views.filter(({ isOwn }) => isOwn)
  const shared = views.filter(({ isOwn }) => !isOwn)
  const say = async (verb: Promise<{ ok: boolean; message?: string }>, done: string) => {
    const answer = await verb
    notifications.show({ message: answer.ok ? done : answer.message, color: answer.ok ? 'green' : 'red' })
    router.refresh()
  }
  const line = (view: SavedView) => (
    <Menu.Item
      key={view.id}
      component={Link}
      href={viewHref(view)}
      aria-current={view.id === current?.id ? 'true' : undefined}
      fw={view.id === current?.id ? 650 : undefined}
      rightSection={
        view.isOwn && view.isShared ? <small>shared</small> : view.isOwn ? null : <small>{view.owner.name}</small>
      }
    >
      {view.name}
    </Menu.Item>
  )
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={14} />}
            rightSection={<IconChevronDown size={13} />}
            aria-label={current === null ? 'Views' : `Views, now ${current.name}`}
          >
            {current?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{own.length > 0 ? 'Your views' : 'No views of your own yet'}</Menu.Label>
          {own.map(line)}
          {shared.length > 0 && <Menu.Label>Shared with you</Menu.Label>}
          {shared.map(line)}
          <Menu.Divider />
          <Menu.Item onClick={() => setIsKeeping(true)}>Keep this view…</Menu.Item>
          {current?.mayChange && (
            <>
              <Menu.Item
                onClick={() =>
                  void say(
                    changeView(current.id, { isShared: !current.isShared }),
                    current.isShared ? 'Only you see the view now.' : 'Everybody sees the view now.',
                  )
                }
              >
                {current.isShared ? `Stop sharing “${current.name}”` : `Share “${current.name}”`}
              </Menu.Item>
              <Menu.Item
                c="var(--alarm)"
                onClick={() => void say(dropView(current.id), `The view “${current.name}” is gone.`)}
              >
                Remove “{current.name}”
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isKeeping && <KeepViewDialog {...props} onClose={() => setIsKeeping(false)} />}
    </>
  )
}

function KeepViewDialog({ filters, columns, layout, onClose }: Props & { onClose: () => void }) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [isShared, setIsShared] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const query = Object.fromEntries(deskQuery({ ...filters, layout, before: undefined }))
    const answer = await keepView({ name, query, columns, layout, isShared })
    if (!answer.ok) return setProblem(answer.message)
    onClose()
    router.push(`${deskPath}?${new URLSearchParams({ ...query, view: String(answer.value.id) })}`)
  }
  return (
    <Modal opened onClose={onClose} title="Keep this view" size="sm">
      <form onSubmit={(event) => void keep(event)}>
        <TextInput
          label="Name"
          description="Filters, columns and layout are kept as they are now."
          required
          maxLength={60}
          data-autofocus
          value={name}
          error={problem}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          mt="sm"
          label="Share it with everybody"
          checked={isShared}
          onChange={(event) => setIsShared(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Keep</Button>
        </Group>
      </form>
    </Modal>
  )
}
