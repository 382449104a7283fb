'use client'

import { Anchor } from '@mantine/core'
import Link from 'next/link.js'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import type { DeskPage } from '#lib/stories/working-copy.ts'
import type { SectionChoice } from '../shell/section-tree.ts'
import styles from './desk.module.css'
import { DeskFiltersBar } from './desk-filters-bar.tsx'
import { deskHref } from './desk-href.ts'
import { DeskRows } from './desk-rows.tsx'
import { DeskTabs } from './desk-tabs.tsx'
import { NothingHere } from './nothing-here.tsx'
import { useFreshDesk } from './use-fresh-desk.ts'
import { useLookAtPresence } from './use-present.ts'

export function Desk(props: {
  page: DeskPage
  filters: DeskFilters
  sections: SectionChoice[]
  zone: string
  now: string
}) {
  const { page, filters, sections, zone, now } = props
  useFreshDesk()
  useLookAtPresence()
  return (
    <div className={styles.desk}>
      <h1 className={styles.unseen}>Desk</h1>
      <div className={styles.tools}>
        <DeskTabs counts={page.counts} filters={filters} />
        <DeskFiltersBar filters={filters} sections={sections} />
      </div>
      {page.rows.length > 0 ? (
        <DeskRows rows={page.rows} zone={zone} now={new Date(now)} />
      ) : (
        <NothingHere filters={filters} mayCreate={sections.length > 0} />
      )}
      {(page.next !== null || filters.before !== undefined) && (
        <nav className={styles.pages} aria-label="Pages of the list">
          {filters.before !== undefined && (
            <Anchor component={Link} href={deskHref(filters, { before: undefined })}>
              Latest
            </Anchor>
          )}
          {page.next !== null && (
            <Anchor component={Link} href={deskHref(filters, { before: page.next })}>
              Older
            </Anchor>
          )}
        </nav>
      )}
    </div>
  )
}
