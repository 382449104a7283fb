'use client'

import { ActionIcon, Loader, SegmentedControl, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isUnchanged } from '#lib/stories/compare-stories.ts'
import { useDesk } from '../stories/use-story.ts'
import { BlockChanges } from './block-changes.tsx'
import changes from './changes.module.css'
import { FieldChanges } from './field-changes.tsx'
import { useChangeKeys } from './use-change-keys.ts'
import { type Pair, useComparison } from './use-comparison.ts'
import styles from './versions.module.css'

type Props = {
  pair: Pair
  titles: { from: string; to: string }
  isBeside: boolean
  /** Null where there is room for one column only. */
  onLayout: ((isBeside: boolean) => void) | null
  children: ReactNode
}

/** What differs between two points, with a way from change to change. */
export function ComparisonPane({ pair, titles, isBeside, onLayout, children }: Props) {
  const { newsroom } = useDesk()
  const { comparison, problem } = useComparison(pair)
  const { area, step, at, count } = useChangeKeys(comparison)
  return (
    <section className={styles.pane} aria-label="What differs">
      <header className={styles.tools}>
        <p className={styles.pair}>
          <span>{titles.from}</span> <b aria-hidden="true">→</b>
          <span className={styles.unseen}> compared with </span> <span>{titles.to}</span>
        </p>
        {children}
        <span className={styles.steps}>
          <Tooltip label="Change before  K">
            <ActionIcon
              variant="default"
              size={28}
              aria-label="Change before"
              disabled={count === 0}
              onClick={() => step(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Next change  J">
            <ActionIcon
              variant="default"
              size={28}
              aria-label="Next change"
              disabled={count === 0}
              onClick={() => step(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
          </Tooltip>
          <output>{comparison === null ? '' : at === null ? `${count} changes` : `${at + 1} of ${count}`}</output>
        </span>
        {onLayout !== null && (
          <SegmentedControl
            size="xs"
            aria-label="Layout"
            value={isBeside ? 'beside' : 'inline'}
            onChange={(value) => onLayout(value === 'beside')}
            data={[
              { value: 'beside', label: 'Side by side' },
              { value: 'inline', label: 'In one text' },
            ]}
          />
        )}
      </header>
      <div className={styles.differences} ref={area}>
        {problem !== null && <p role="alert">{problem}</p>}
        {comparison === null && problem === null && <Loader size={18} aria-label="Comparing" />}
        {comparison !== null && isUnchanged(comparison) && (
          <p className={changes.silent}>The two are the same: no field and no block differs.</p>
        )}
        {comparison !== null && !isUnchanged(comparison) && (
          <>
            {comparison.fields.length > 0 && (
              <FieldChanges fields={comparison.fields} isBeside={isBeside} zone={newsroom.zone} />
            )}
            <BlockChanges rows={comparison.blocks} isBeside={isBeside} />
          </>
        )}
      </div>
    </section>
  )
}
