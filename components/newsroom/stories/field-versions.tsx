'use client'

import { urgencyWords } from '../desk/urgency-mark.tsx'
import styles from './conflict.module.css'
import type { EditableCopy, EditableField } from './editable-copy.ts'
import { useDesk } from './use-story.ts'

type Props = { field: EditableField; mine: EditableCopy; theirs: EditableCopy; by: string }

/** The two versions of a field side by side. */
export function FieldVersions({ field, mine, theirs, by }: Props) {
  const { lists } = useDesk()
  const sectionName = (id: number) => lists.sections.find((section) => section.id === id)?.name ?? `Section ${id}`
  return (
    <div className={styles.versions}>
      <h4>Mine</h4>
      <h4>{by}</h4>
      <div className={styles.changed} data-by="Mine">
        {inWords(field, mine, sectionName)}
      </div>
      <div className={styles.changed} data-by={by}>
        {inWords(field, theirs, sectionName)}
      </div>
    </div>
  )
}

function inWords(field: EditableField, copy: EditableCopy, sectionName: (id: number) => string): string {
  switch (field) {
    case 'topics':
    case 'places':
    case 'bylines':
      return copy[field].map(({ name }) => name).join(', ') || 'None'
    case 'related':
      return copy.related.map(({ headline }) => headline).join('; ') || 'None'
    case 'sectionId':
      return sectionName(copy.sectionId)
    case 'urgency':
      return `${copy.urgency} ${urgencyWords[copy.urgency] ?? ''}`
    default:
      return copy[field] || 'Empty'
  }
}
