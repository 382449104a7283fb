'use client'

import { Button, Modal } from '@mantine/core'
import { goneCount, type Receipt } from '#lib/stories/removal.ts'
import { longTime } from '../desk/newsroom-time.ts'
import { clockTime } from './clock-time.ts'
import { ReceiptLine } from './receipt-line.tsx'
import styles from './removal.module.css'

type Props = {
  receipts: readonly Receipt[]
  zone: string
  trouble: string | null
  onCheckAgain: (receiptId: number) => void
  onClose: () => void
}

/** Every address that showed the story, and what was found there since; the latest end first. */
export function ReceiptDialog({ receipts, zone, trouble, onCheckAgain, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title="Receipt" size="xl">
      {trouble !== null && <p role="alert">The receipt cannot be read now. {trouble}</p>}
      {receipts.map((receipt) => (
        <section key={receipt.id} className={styles.receipt} aria-label={`Receipt ${receipt.id}`}>
          <h3>
            {receipt.move === 'kill' ? 'Killed' : 'Withdrawn'} by {receipt.by}, {longTime(receipt.at, zone)}
          </h3>
          <div className={styles.head}>
            <p role="status">
              <GoneWords receipt={receipt} />
              {receipt.checkedAt !== null && ` Last look at ${clockTime(receipt.checkedAt, zone)}.`}
            </p>
            <Button variant="default" size="xs" onClick={() => onCheckAgain(receipt.id)}>
              Check again
            </Button>
          </div>
          <div className={styles.scroll}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Where</th>
                  <th scope="col">Address</th>
                  <th scope="col">Found</th>
                  <th scope="col">At</th>
                </tr>
              </thead>
              <tbody>
                {receipt.lines.map((line) => (
                  <ReceiptLine key={line.id} line={line} zone={zone} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Modal>
  )
}

export function GoneWords({ receipt }: { receipt: Receipt }) {
  const { gone, all } = goneCount(receipt)
  return gone === all ? `Gone from all ${all} addresses.` : `Gone from ${gone} of ${all} addresses.`
}
