'use client'

import { Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconChecklist } from '@tabler/icons-react'
import { useStory } from '../stories/use-story.ts'
import { useReadiness } from '../writing/use-readiness.ts'
import { goesOut } from './move-table.ts'
import styles from './moves.module.css'
import { ReadinessList } from './readiness-list.tsx'

/** Stands by the button while something is missing. */
export function ReadinessChip() {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const readiness = useReadiness()
  const moves = useStory((snapshot) => snapshot.story.moves)
  const { blockers, warnings } = readiness
  const isOfUse = moves.some(goesOut) || moves.includes('submit')
  if (!isOfUse || blockers.length + warnings.length === 0) return null
  const isBlocked = blockers.length > 0
  const words = isBlocked
    ? `${blockers.length} to fix before it can go out`
    : `${warnings.length} to look at before it goes out`
  return (
    <Popover opened={isOpen} onClose={close} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.chip} data-blocked={isBlocked || undefined} onClick={toggle} title={words}>
          {isBlocked ? <IconChecklist size={16} stroke={1.7} /> : <IconAlertTriangle size={15} stroke={1.7} />}
          {isBlocked ? `${blockers.length} to fix` : `${warnings.length} to check`}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ReadinessList readiness={readiness} onGo={close} />
      </Popover.Dropdown>
    </Popover>
  )
}
