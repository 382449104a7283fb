'use client'

import { Button, Group, Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { shortTime } from '../desk/newsroom-time.ts'
import styles from './conflict.module.css'
import { type EditableField, editablePart, fieldLabels } from './editable-copy.ts'
import { FieldVersions } from './field-versions.tsx'
import type { Conflict } from './session-snapshot.ts'
import { useDesk } from './use-story.ts'

type Side = 'mine' | 'theirs'

/** Both changed the same field: both versions stand side by side, and a person decides. Nothing closes this by accident. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { session, newsroom } = useDesk()
  const { comparison, theirs, mine, by, at } = conflict
  const [choices, setChoices] = useState<Partial<Record<EditableField, Side>>>({})
  const isDecided = comparison.both.every((field) => choices[field] !== undefined)

  // Fields that only one of the two changed are never at stake.
  const settle = (chosen: (field: EditableField) => Side) => {
    const kept = comparison.both.filter((field) => chosen(field) === 'mine')
    session.settle([...comparison.mine, ...kept])
  }
  const time = shortTime(at, newsroom.zone, new Date())
  const isKept = conflict.with === 'kept'
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size={960}
      yOffset="5vh"
      title={
        isKept ? `The story has changed since you kept this, last at ${time}` : `${by} saved a newer version at ${time}`
      }
    >
      <p className={styles.intro}>
        {isKept ? 'Both versions changed' : 'You both changed'}{' '}
        {comparison.both.map((field) => fieldLabels[field].toLowerCase()).join(', ')}. Nothing is overwritten until you
        choose.
        {comparison.theirs.length > 0 &&
          ` Their change of ${comparison.theirs.map((field) => fieldLabels[field].toLowerCase()).join(', ')} comes in either way.`}
      </p>
      {comparison.both.map((field) => (
        <section key={field} className={styles.field} aria-label={fieldLabels[field]}>
          <header>
            <h3>{fieldLabels[field]}</h3>
            <SegmentedControl
              size="xs"
              className={styles.choice}
              color="press"
              aria-label={`${fieldLabels[field]}: which version?`}
              value={choices[field] ?? ''}
              onChange={(side) => setChoices({ ...choices, [field]: side as Side })}
              data={[
                { value: 'mine', label: 'Mine' },
                { value: 'theirs', label: 'Theirs' },
              ]}
            />
          </header>
          <FieldVersions field={field} mine={mine} theirs={editablePart(theirs)} by={by} />
        </section>
      ))}
      <Group justify="flex-end" gap="xs" className={styles.actions}>
        <Button variant="default" onClick={() => settle(() => 'theirs')}>
          Take theirs
        </Button>
        <Button variant="default" onClick={() => settle(() => 'mine')}>
          Keep mine over theirs
        </Button>
        <Button disabled={!isDecided} onClick={() => settle((field) => choices[field] ?? 'mine')}>
          Use my choices
        </Button>
      </Group>
      <p className={styles.hint}>What you do not take of your own is set aside on this device, to be copied from.</p>
    </Modal>
  )
}
