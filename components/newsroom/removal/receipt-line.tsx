import { IconCheck, IconHelpCircle, IconLoader2, IconX } from '@tabler/icons-react'
import type { ReceiptLine as Line, SurfaceState } from '#lib/stories/removal.ts'
import { surfaceWords } from '#lib/stories/surface.ts'
import { clockTime } from './clock-time.ts'
import styles from './removal.module.css'

const states: Record<SurfaceState, { words: string; Icon: typeof IconCheck }> = {
  unchecked: { words: 'Not looked at yet', Icon: IconLoader2 },
  gone: { words: 'Gone', Icon: IconCheck },
  present: { words: 'Still there', Icon: IconX },
  unreachable: { words: 'Not reached', Icon: IconHelpCircle },
}

export function ReceiptLine({ line, zone }: { line: Line; zone: string }) {
  const { words, Icon } = states[line.state]
  return (
    <tr data-surface={line.surface} data-surface-state={line.state}>
      <th scope="row">{surfaceWords[line.surface]}</th>
      <td className={styles.address}>
        <a href={line.address} target="_blank" rel="noreferrer">
          {line.address}
        </a>
      </td>
      <td className={styles.state} title={line.detail || undefined}>
        <Icon size={15} stroke={2} aria-hidden /> {words}
      </td>
      <td className={styles.time}>
        {line.checkedAt !== null && <time dateTime={line.checkedAt}>{clockTime(line.checkedAt, zone)}</time>}
      </td>
    </tr>
  )
}
