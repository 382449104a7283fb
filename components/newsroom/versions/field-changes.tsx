'use client'

import type { FieldChange } from '#lib/stories/compare-stories.ts'
import type { Piece } from '#lib/stories/compare-words.ts'
import { longTime } from '../desk/newsroom-time.ts'
import { urgencyWords } from '../desk/urgency-mark.tsx'
import { useDesk } from '../stories/use-story.ts'
import { Pieces } from './pieces.tsx'
import styles from './versions.module.css'

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

/** The fields that differ, each with its name. */
export function FieldChanges({ fields, isBeside }: { fields: readonly FieldChange[]; isBeside: boolean }) {
  const { newsroom } = useDesk()
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, pieces }) => {
        const shown = ofWords.includes(field)
          ? pieces
          : listed(pieces.map((piece) => inWords(field, piece, newsroom.zone)))
        return (
          <div key={field} className={styles.field} data-change tabIndex={-1}>
            <dt>{labels[field]}</dt>
            {isBeside ? (
              <>
                <dd data-field={field}>
                  <Pieces pieces={shown} side="before" />
                </dd>
                <dd data-field={field}>
                  <Pieces pieces={shown} side="after" />
                </dd>
              </>
            ) : (
              <dd data-field={field}>
                <Pieces pieces={shown} />
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

function inWords(field: string, piece: Piece, zone: string): Piece {
  if (field === 'urgency') return { ...piece, text: `${piece.text} ${urgencyWords[Number(piece.text)] ?? ''}`.trim() }
  return field === 'embargoUntil' ? { ...piece, text: longTime(piece.text, zone) } : piece
}

/** Each piece is a thing of a list: a comma between two that stand on one side. */
const listed = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ kind: 'same', text: ' · ', marks: [] }, piece]))
