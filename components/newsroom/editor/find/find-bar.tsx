'use client'

import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconLetterCase, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useStory } from '../../stories/use-story.ts'
import styles from './find-bar.module.css'
import { FoundInFields } from './found-in-fields.tsx'
import { type FieldOrBody, placeWords } from './found-places.ts'
import { useFind } from './use-find.ts'

type Props = {
  /** Words that were selected, and where the person was. */
  words: string
  start: { field: FieldOrBody; from: number }
  onClose: () => void
}

/** Looks through headline, short headline, standfirst, slugline and body. */
export function FindBar({ words, start, onClose }: Props) {
  const find = useFind(start)
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const [replacement, setReplacement] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const first = useRef(() => {})
  first.current = () => {
    box.current?.focus()
    if (words !== '') find.look({ words })
  }
  const end = useRef(find.end)
  end.current = find.end
  useEffect(() => {
    first.current()
    return () => end.current()
  }, [])

  const close = () => {
    if (!find.enter()) document.getElementById(`field-${start.field}`)?.focus()
    onClose()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === box.current) find.go(event.shiftKey ? -1 : 1)
    else if (event.key.toLowerCase() === 'g' && (event.ctrlKey || event.metaKey)) find.go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const replace = (all: boolean) => {
    setProblem(find.replace(replacement, all) ? null : 'A field would become too long: it was left as it is.')
  }
  const where = find.place && find.place.field !== 'body' ? ` · ${placeWords[find.place.field]}` : ''
  const told =
    find.wanted.words === ''
      ? ''
      : find.count === 0
        ? 'Nothing found'
        : `${find.current || '–'} of ${find.count}${where}`
  return (
    <search className={styles.bar} aria-label="Find in the story" onKeyDown={keys}>
      <div className={styles.row}>
        <TextInput
          ref={box}
          className={styles.words}
          size="xs"
          aria-label="Find"
          placeholder="Find in the story"
          value={find.wanted.words}
          onChange={(event) => find.look({ words: event.currentTarget.value })}
        />
        <Toggle
          label="Match case"
          isOn={find.wanted.isCaseMatched}
          onPress={(isCaseMatched) => find.look({ isCaseMatched })}
        >
          <IconLetterCase size={16} />
        </Toggle>
        <Toggle
          label="Whole words"
          isOn={find.wanted.isWholeWord}
          onPress={(isWholeWord) => find.look({ isWholeWord })}
        >
          <span className={styles.whole}>ab</span>
        </Toggle>
        <Press label="Previous  Shift Enter" onPress={() => find.go(-1)}>
          <IconChevronUp size={16} />
        </Press>
        <Press label="Next  Enter" onPress={() => find.go(1)}>
          <IconChevronDown size={16} />
        </Press>
        <Press label="Close  Esc" onPress={close}>
          <IconX size={16} />
        </Press>
      </div>
      {mayEdit && (
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault()
            replace(false)
          }}
        >
          <TextInput
            className={styles.words}
            size="xs"
            aria-label="Replace with"
            placeholder="Replace with"
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <Button size="compact-xs" variant="default" type="submit" disabled={find.count === 0}>
            Replace
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => replace(true)} disabled={find.count === 0}>
            All
          </Button>
        </form>
      )}
      <p className={styles.told} role="status" data-found={find.count}>
        {problem ?? told}
      </p>
      <FoundInFields places={find.places} at={find.place} />
    </search>
  )
}

function Press({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        size={28}
        aria-label={label.split('  ')[0]}
        onClick={onPress}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

type ToggleProps = { label: string; isOn: boolean; onPress: (isOn: boolean) => void; children: ReactNode }

function Toggle({ label, isOn, onPress, children }: ToggleProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c={isOn ? 'var(--accent)' : 'var(--ink-soft)'}
        bg={isOn ? 'var(--chosen)' : undefined}
        size={28}
        aria-label={label}
        aria-pressed={isOn}
        onClick={() => onPress(!isOn)}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
