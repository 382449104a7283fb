'use client'

import { Button, Loader, Popover, TextInput } from '@mantine/core'
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import Link from 'next/link.js'
import { type RefObject, useEffect, useState } from 'react'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import type { NewsroomLists } from '#lib/stories/working-copy.ts'
import { deskHref, isNarrowed, withoutFilters } from './desk-href.ts'
import { FilterFields } from './filter-fields.tsx'
import { filterChips } from './filter-words.ts'
import { LinkPending } from './link-pending.tsx'
import styles from './tools.module.css'

const pauseMs = 250

type Props = {
  filters: DeskFilters
  lists: NewsroomLists
  field: RefObject<HTMLInputElement | null>
  isPending: boolean
  go: (change: Partial<DeskFilters>, isTyping?: boolean) => void
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** What narrows the list: words, and filters that can be taken away one by one. */
export function FilterBar({ filters, lists, field, isPending, go, isOpen, onOpen }: Props) {
  const asked = filters.text ?? ''
  const [text, setText] = useState(asked)
  const [seen, setSeen] = useState(asked)
  // Back and forward change the address under the field; what is just being typed stays.
  if (seen !== asked) {
    setSeen(asked)
    if (field.current !== document.activeElement) setText(asked)
  }
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => go({ text: text.trim() || undefined }, true), pauseMs)
    return () => clearTimeout(timer)
  })
  const chips = filterChips(filters, lists)
  return (
    <search className={styles.filters}>
      <TextInput
        ref={field}
        className={styles.find}
        aria-label="Find by headline, slugline or number"
        placeholder="Find  /"
        leftSection={isPending ? <Loader size={12} className={styles.late} /> : <IconSearch size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('')
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <Popover opened={isOpen} onChange={onOpen} position="bottom-start" width="min(480px, 96vw)" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconFilter size={14} />}
            onClick={() => onOpen(!isOpen)}
            aria-expanded={isOpen}
          >
            Filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Filters">
          <FilterFields filters={filters} lists={lists} go={go} onDone={() => onOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      {chips.map(({ key, words, without }) => (
        <Link
          key={key}
          className={styles.chip}
          href={deskHref(filters, without)}
          aria-label={`Take away: ${words}`}
          title={words}
          prefetch={false}
        >
          <span>{words}</span>
          <LinkPending />
          <IconX size={12} aria-hidden />
        </Link>
      ))}
      {isNarrowed(filters) && (
        <Link
          className={styles.clear}
          href={deskHref(filters, withoutFilters())}
          prefetch={false}
          onClick={() => setText('')}
        >
          Clear all
        </Link>
      )}
    </search>
  )
}
