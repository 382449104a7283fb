'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { DeskName, DeskOfStaff } from '#lib/people/desk-fields.ts'
import styles from '../people/staff.module.css'
import { DeskDialog } from './desk-dialog.tsx'

type Props = { desks: DeskOfStaff[]; people: DeskName[] }

/** The newsroom's desks, for an administrator. */
export function Desks({ desks, people }: Props) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const desk = desks.find(({ id }) => id === open)
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <h1>Desks</h1>
        <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
          Set up a desk
        </Button>
      </div>
      {desks.length === 0 ? (
        <p style={{ padding: '0 16px' }}>
          No desk yet. A desk is a team that owns stories until they go out; rights come from roles alone.
        </p>
      ) : (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">Desk</th>
              <th scope="col">Members</th>
              <th scope="col">Stories in hand</th>
            </tr>
          </thead>
          <tbody>
            {desks.map(({ id, name, members, open: inHand, closedAt }) => (
              <tr key={id} data-disabled={closedAt !== null || undefined}>
                <td>
                  <button type="button" className={styles.name} onClick={() => setOpen(id)}>
                    {name}
                  </button>
                  {closedAt !== null && ' (closed)'}
                </td>
                <td>{members.length === 0 ? 'Nobody yet' : members.map((member) => member.name).join(', ')}</td>
                <td>{inHand}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(open === 'new' || desk) && (
        <DeskDialog
          key={`${open} ${desk?.revision}`}
          desk={desk ?? null}
          people={people}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
