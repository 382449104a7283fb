'use client'

import { Checkbox, Loader, NativeSelect, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import { type SectionChoice, sectionOptions } from '../shell/section-tree.ts'
import styles from './desk.module.css'
import { deskHref } from './desk-href.ts'

const pauseMs = 250

export function DeskFiltersBar({ filters, sections }: { filters: DeskFilters; sections: SectionChoice[] }) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(filters.text ?? '')
  const [isPending, startTransition] = useTransition()
  const go = (change: Partial<DeskFilters>) =>
    startTransition(() => router.replace(deskHref(filters, change), { scroll: false }))
  useHotkeys([['/', () => field.current?.focus()]])

  useEffect(() => {
    if (text.trim() === (filters.text ?? '')) return
    const timer = setTimeout(() => go({ text: text.trim() || undefined }), pauseMs)
    return () => clearTimeout(timer)
  })

  return (
    <search className={styles.filters}>
      <TextInput
        ref={field}
        className={styles.find}
        aria-label="Find by headline or slugline"
        placeholder="Find"
        leftSection={isPending ? <Loader size={12} /> : <IconSearch size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setText('')
          event.currentTarget.blur()
        }}
      />
      <NativeSelect
        aria-label="Section"
        value={filters.section ?? ''}
        data={[{ value: '', label: 'All sections' }, ...sectionOptions(sections)]}
        onChange={(event) => go({ section: Number(event.currentTarget.value) || undefined })}
      />
      <Checkbox
        size="xs"
        label="Mine"
        checked={filters.mine === '1'}
        onChange={(event) => go({ mine: event.currentTarget.checked ? '1' : undefined })}
      />
    </search>
  )
}
