'use client'

import { Button } from '@mantine/core'
import type { Verdict } from '../editor/suggestions/decide-suggestions.ts'
import styles from './suggestions.module.css'

export function Verdicts({ onDecide }: { onDecide: (verdict: Verdict) => void }) {
  return (
    <span className={styles.verdicts}>
      <Button variant="subtle" size="compact-xs" onClick={() => onDecide('accept')}>
        Accept
      </Button>
      <Button variant="subtle" size="compact-xs" color="gray" onClick={() => onDecide('reject')}>
        Reject
      </Button>
    </span>
  )
}
