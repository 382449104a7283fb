'use client'

import { Button, Group, Popover, Tooltip, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconClock } from '@tabler/icons-react'
import { refreeze } from '#lib/stories/actions.ts'
import type { ScheduleView } from '#lib/stories/schedule-view.ts'
import { clockWords, lateWords, zoneWords } from '#lib/stories/schedule-words.ts'
import { shortTime } from '../desk/newsroom-time.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { DateReadings } from './date-readings.tsx'
import { RescheduleDialog } from './reschedule-dialog.tsx'
import styles from './schedule.module.css'
import { useDateChange } from './use-date-change.ts'
import { useMinute } from './use-minute.ts'

/** In the story's bar: when it goes out by itself and as what, or that it went out late. */
export function ScheduleChip() {
  const schedule = useStory((snapshot) => snapshot.story.schedule)
  const lateness = useStory((snapshot) => snapshot.story.lateness)
  const { newsroom } = useDesk()
  if (schedule !== null) return <OpenDate schedule={schedule} />
  if (lateness === null) return null
  const due = `It was due ${clockWords(new Date(lateness.scheduledFor), newsroom.zone)}, ${zoneWords(newsroom.zone)}`
  return (
    <Tooltip label={due}>
      <span className={styles.late}>Went out {lateWords(lateness.lateMs)}</span>
    </Tooltip>
  )
}

const verbs: Record<ScheduleView['kind'], string> = {
  publish: 'Goes out',
  update: 'Update goes out',
  refile: 'Refile goes out',
  correct: 'Correction goes out',
}

function OpenDate({ schedule }: { schedule: ScheduleView }) {
  const { newsroom } = useDesk()
  const now = useMinute()
  const [isOpen, popover] = useDisclosure(false)
  const [isMoving, moving] = useDisclosure(false)
  const trouble = schedule.refusal !== null ? 'refused' : schedule.isBehind ? 'behind' : undefined
  const { version } = schedule
  const asOf =
    version !== null && schedule.isBehind
      ? ` as of version ${version.number} (${shortTime(version.at, newsroom.zone, now)})`
      : ''
  const words =
    schedule.refusal === null
      ? `${verbs[schedule.kind]} ${shortTime(schedule.at, newsroom.zone, now)}${asOf}`
      : `Could not go out ${shortTime(schedule.at, newsroom.zone, now)}`
  return (
    <>
      <Popover opened={isOpen} onClose={popover.close} position="bottom" width={400} trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.chip} data-trouble={trouble} onClick={popover.toggle} aria-label={words}>
            <IconClock size={15} stroke={1.7} />
            <span>{words}</span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <DateCard
            schedule={schedule}
            now={now}
            onMove={() => {
              popover.close()
              moving.open()
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {isMoving && <RescheduleDialog schedule={schedule} onClose={moving.close} />}
    </>
  )
}

function DateCard({ schedule, now, onMove }: { schedule: ScheduleView; now: Date; onMove: () => void }) {
  const { newsroom, person } = useDesk()
  const moves = useStory((snapshot) => snapshot.story.moves)
  const { make, isPending, problem } = useDateChange()
  const { version, isBehind, refusal, setBy } = schedule
  const mayChange = moves.includes('unschedule') || moves.includes('unschedule-update')
  return (
    <section className={styles.date} aria-label="Date">
      <h2>{verbs[schedule.kind]}</h2>
      <DateReadings at={new Date(schedule.at)} zones={[schedule.zone, newsroom.zone, person.zone]} now={now} />
      <p>
        {version === null
          ? 'As the story stands then, later changes included.'
          : `As version ${version.number} (${shortTime(version.at, newsroom.zone, now)}).`}{' '}
        {setBy !== null && `Set by ${setBy}.`}
      </p>
      {isBehind && <p className={styles.behind}>What was written after that does not go out.</p>}
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          It was due and could not go out: {refusal}
        </p>
      )}
      {problem !== null && (
        <p className={styles.refusal} role="alert">
          {problem.message}
        </p>
      )}
      {mayChange && (
        <Group gap="xs" mt="sm">
          <Button variant="default" size="xs" onClick={onMove}>
            Change the time…
          </Button>
          {isBehind && (
            <Button size="xs" loading={isPending} onClick={() => void make('The words of now go out', refreeze)}>
              Take the words of now
            </Button>
          )}
        </Group>
      )}
    </section>
  )
}
