'use client'

import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { TokenRow } from '#lib/content-api/token-row.ts'
import type { StaffRow } from '#lib/people/staff-list.ts'
import { shortTime } from '../desk/newsroom-time.ts'
import { AddPerson } from './add-person.tsx'
import { PersonDialog } from './person-dialog.tsx'
import type { SectionName } from './role-fields.tsx'
import { rolesInWords } from './role-words.ts'
import styles from './staff.module.css'

type Props = { staff: StaffRow[]; sections: SectionName[]; tokens: TokenRow[]; zone: string; now: string }

export function Staff({ staff, sections, tokens, zone, now }: Props) {
  const [words, setWords] = useState('')
  const [openId, setOpenId] = useState<number | null>(null)
  const [isAdding, adding] = useDisclosure(false)
  const asked = words.trim().toLowerCase()
  const found = staff.filter((row) => `${row.name} ${row.email} ${row.title}`.toLowerCase().includes(asked))
  const time = (iso: string | null) => (iso ? shortTime(iso, zone, new Date(now)) : '—')
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <h1>People</h1>
        <TextInput
          className={styles.find}
          type="search"
          placeholder="Find by name or address"
          aria-label="Find a person"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={adding.open}>
          Add a person
        </Button>
      </div>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Roles</th>
            <th scope="col" className={styles.wide}>
              E-mail address
            </th>
            <th scope="col" className={styles.wide}>
              Last here
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((row) => (
            <tr key={row.id} data-disabled={row.disabledAt !== null || undefined}>
              <td>
                <button type="button" className={styles.name} onClick={() => setOpenId(row.id)}>
                  {row.name}
                </button>
                <span className={styles.title}>{row.title}</span>
              </td>
              <td title={rolesInWords(row.grants)}>
                {row.disabledAt ? 'Disabled' : rolesInWords(row.grants) || 'None'}
              </td>
              <td className={styles.wide}>{row.email}</td>
              <td className={styles.wide}>{row.hasAccount ? time(row.lastSeenAt) : 'No password yet'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 && <p className={styles.none}>Nobody here is called that.</p>}
      <AddPerson isOpen={isAdding} close={adding.close} sections={sections} />
      <PersonDialog
        row={staff.find(({ id }) => id === openId)}
        close={() => setOpenId(null)}
        sections={sections}
        tokens={tokens.filter(({ personId }) => personId === openId)}
        zone={zone}
        now={new Date(now)}
      />
    </div>
  )
}
