'use client'

import type { FieldChange } from '#lib/stories/compare-stories.ts'
import type { Piece } from '#lib/stories/compare-words.ts'
import { longTime } from '../desk/newsroom-time.ts'
import { urgencyWords } from '../desk/urgency-mark.tsx'
import styles from './changes.module.css'
import { Pieces, type Side, seenOn } from './pieces.tsx'

const labels: Record<FieldChange['field'], string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  shortHeadline: 'Short headline',
  slugline: 'Slugline',
  urgency: 'Urgency',
  section: 'Section',
  topics: 'Topics',
  places: 'Places of the dateline',
  datelineProfile: 'Form of the dateline',
  datelineDay: 'Day of the dateline',
  bylines: 'Byline',
  related: 'Read also',
  embargoUntil: 'Embargo',
  noteToEditors: 'Note to editors',
}
const ofWords: readonly string[] = ['headline', 'standfirst', 'shortHeadline', 'slugline']

const ofLists: readonly string[] = ['topics', 'places', 'bylines', 'related']

type Props = { fields: readonly FieldChange[]; isBeside: boolean; zone: string }

/** The fields that differ, each with its name. */
export function FieldChanges({ fields, isBeside, zone }: Props) {
  const sides: readonly Side[] = isBeside ? ['before', 'after'] : ['both']
  return (
    <dl className={styles.fields}>
      {fields.map((change) => (
        <div key={change.field} className={styles.field} data-change tabIndex={-1}>
          <dt>{labels[change.field]}</dt>
          {sides.map((side) => (
            <dd key={side} data-field={change.field}>
              <FieldSide change={change} side={side} zone={zone} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

type SideProps = { change: FieldChange; side: Side; zone: string }

function FieldSide({ change: { field, pieces }, side, zone }: SideProps) {
  if (ofWords.includes(field)) return <Pieces pieces={pieces} side={side} />
  const shown = seenOn(side, pieces).map((piece) => inWords(field, piece, zone))
  return shown.length === 0 ? <span className={styles.silent}>None</span> : <Pieces pieces={apart(field, shown)} />
}

function inWords(field: string, piece: Piece, zone: string): Piece {
  if (field === 'urgency') return { ...piece, text: `${piece.text} ${urgencyWords[Number(piece.text)] ?? ''}`.trim() }
  return field === 'embargoUntil' ? { ...piece, text: longTime(piece.text, zone) } : piece
}

/** Each piece is a thing: a dot between two of a list, a space between what was and what is. */
const apart = (field: string, pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, index) =>
    index === 0 ? [piece] : [{ kind: 'same', text: ofLists.includes(field) ? ' · ' : ' ', marks: [] }, piece],
  )
