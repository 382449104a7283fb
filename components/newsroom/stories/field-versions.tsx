'use client'

import { Fragment } from 'react'
import { urgencyWords } from '../desk/urgency-mark.tsx'
import { alignBlocks, type BlockRow } from './body-comparison.ts'
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
      {field === 'body' ? (
        <BodyVersions mine={mine} theirs={theirs} by={by} />
      ) : (
        <>
          <div className={styles.changed} data-by="Mine">
            {inWords(field, mine, sectionName)}
          </div>
          <div className={styles.changed} data-by={by}>
            {inWords(field, theirs, sectionName)}
          </div>
        </>
      )}
    </div>
  )
}

/** Equal blocks in between are folded away. */
function BodyVersions({ mine, theirs, by }: Omit<Props, 'field'>) {
  return foldSame(alignBlocks(mine.body, theirs.body)).map((row) =>
    'same' in row ? (
      <p key={row.key} className={styles.same}>
        {row.same === 1 ? 'One equal paragraph' : `${row.same} equal paragraphs`}
      </p>
    ) : (
      <Fragment key={row.key}>
        <div className={row.mine === null ? styles.absent : styles.changed} data-by="Mine">
          {row.mine}
        </div>
        <div className={row.theirs === null ? styles.absent : styles.changed} data-by={by}>
          {row.theirs}
        </div>
      </Fragment>
    ),
  )
}

type FoldedRow = { key: number } & ({ same: number } | BlockRow)

function foldSame(rows: BlockRow[]): FoldedRow[] {
  const folded: FoldedRow[] = []
  for (const [key, row] of rows.entries()) {
    const last = folded.at(-1)
    if (!row.isSame) folded.push({ key, ...row })
    else if (last !== undefined && 'same' in last) last.same++
    else folded.push({ key, same: 1 })
  }
  return folded
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
    case 'body':
      return ''
    default:
      return copy[field] || 'Empty'
  }
}
