'use client'

import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { reschedule } from '#lib/stories/actions.ts'
import type { GivenDate } from '#lib/stories/schedule-time.ts'
import type { ScheduleView } from '#lib/stories/schedule-view.ts'
import { useDesk } from '../stories/use-story.ts'
import { DateFields } from './date-fields.tsx'
import { instantAhead } from './given-date.ts'
import styles from './schedule.module.css'
import { useDateChange } from './use-date-change.ts'

/** Another time for a date that stands; what goes out stays the same. */
export function RescheduleDialog({ schedule, onClose }: { schedule: ScheduleView; onClose: () => void }) {
  const { newsroom, person } = useDesk()
  const [date, setDate] = useState<GivenDate>({ at: schedule.wall, zone: schedule.zone })
  const { make, isPending, problem } = useDateChange()
  const isReady = instantAhead(date, new Date()) !== null
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (isReady && (await make('The date is changed', (target) => reschedule({ ...target, ...date })))) onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Change the time" size="md" closeOnClickOutside={false}>
      <form onSubmit={confirm}>
        <DateFields
          date={date}
          zones={{ newsroom: newsroom.zone, own: person.zone }}
          problems={problem?.fields ?? {}}
          onChange={setDate}
        />
        {problem !== null && (
          <p className={styles.refusal} role="alert">
            {problem.message}
          </p>
        )}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={!isReady || isPending}>
            Change the time
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
