'use client'

import { NativeSelect } from '@mantine/core'
import type { Grant, Role } from '#lib/access/actor.ts'
import styles from './person-dialog.module.css'
import { roleWords } from './role-words.ts'

export type SectionName = { id: number; name: string }
type Props = {
  grant: Grant
  sections: SectionName[]
  onChange: (grant: Grant) => void
}

/** One role and where it holds. An administrator is one everywhere. */
export function RoleFields({ grant, sections, onChange }: Props) {
  return (
    <div className={styles.pair}>
      <NativeSelect
        aria-label="Role"
        data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))}
        value={grant.role}
        onChange={(event) => {
          const role = event.currentTarget.value as Role
          onChange({ role, sectionId: role === 'administrator' ? null : grant.sectionId })
        }}
      />
      <NativeSelect
        aria-label="Section"
        disabled={grant.role === 'administrator'}
        data={[
          { value: '', label: 'All sections' },
          ...sections.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={grant.sectionId === null ? '' : String(grant.sectionId)}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          onChange({ ...grant, sectionId: chosen === '' ? null : Number(chosen) })
        }}
      />
    </div>
  )
}
