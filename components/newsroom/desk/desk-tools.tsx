'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconColumns3, IconLayoutKanban, IconList } from '@tabler/icons-react'
import { useRouter } from 'next/navigation.js'
import { type RefObject, useState, useTransition } from 'react'
import type { DeskColumn } from '#lib/stories/desk-columns.ts'
import type { DeskFilters, Layout } from '#lib/stories/desk-filters.ts'
import type { DeskCounts } from '#lib/stories/desk-row.ts'
import { ColumnsDialog } from './columns-dialog.tsx'
import type { DeskProps } from './desk.tsx'
import { deskHref } from './desk-href.ts'
import { keepPreference } from './desk-requests.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { FilterBar } from './filter-bar.tsx'
import styles from './tools.module.css'
import { ViewsMenu } from './views-menu.tsx'

type Props = Pick<DeskProps, 'filters' | 'lists' | 'views' | 'view' | 'columns'> & {
  counts: DeskCounts | null
  layout: Layout
  field: RefObject<HTMLInputElement | null>
  isFiltering: boolean
  onFiltering: (isOpen: boolean) => void
}

/** Everything above the list: which stories, narrowed how, shown how. */
export function DeskTools(props: Props) {
  const { filters, lists, counts, layout, columns } = props
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [isChoosing, setIsChoosing] = useState(false)
  const go = (change: Partial<DeskFilters>, isTyping = false) =>
    startTransition(() => {
      const href = deskHref(filters, change)
      // Words as they are typed are one step back, not ten.
      if (isTyping && filters.text !== undefined) router.replace(href, { scroll: false })
      else router.push(href, { scroll: false })
    })
  const keep = async (preference: { columns: DeskColumn[]; layout: Layout }) => {
    await keepPreference(preference)
    if (preference.layout === layout) router.refresh()
    else go({ layout: preference.layout })
  }
  const layoutButton = (one: Layout, words: string, icon: React.ReactNode) => (
    <Tooltip label={words}>
      <ActionIcon
        variant={layout === one ? 'light' : 'subtle'}
        color={layout === one ? undefined : 'gray'}
        c={layout === one ? undefined : 'var(--ink-soft)'}
        size={30}
        aria-label={words}
        aria-pressed={layout === one}
        onClick={() => void keep({ columns, layout: one })}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <DeskTabs counts={counts} filters={filters} />
      </div>
      <div className={styles.line}>
        <FilterBar
          filters={filters}
          lists={lists}
          field={props.field}
          isPending={isPending}
          go={go}
          isOpen={props.isFiltering}
          onOpen={props.onFiltering}
        />
        <span className={styles.looks}>
          <ViewsMenu views={props.views} current={props.view} filters={filters} columns={columns} layout={layout} />
          {layoutButton('list', 'List', <IconList size={17} stroke={1.7} />)}
          {layoutButton('board', 'Board', <IconLayoutKanban size={17} stroke={1.7} />)}
          {layout === 'list' && (
            <Tooltip label="Columns">
              <ActionIcon
                variant="subtle"
                color="gray"
                c="var(--ink-soft)"
                size={30}
                className={styles.wide}
                aria-label="Columns"
                onClick={() => setIsChoosing(true)}
              >
                <IconColumns3 size={17} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          )}
        </span>
      </div>
      {isChoosing && (
        <ColumnsDialog
          columns={columns}
          onClose={() => setIsChoosing(false)}
          onChoose={(chosen) => {
            setIsChoosing(false)
            void keep({ columns: chosen, layout })
          }}
        />
      )}
    </div>
  )
}
