'use client'

import { Modal, TextInput } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { useRouter } from 'next/navigation.js'
import { type KeyboardEvent, useState, useTransition } from 'react'
import { create } from '#lib/stories/actions.ts'
import styles from './new-story.module.css'
import { inTreeOrder, type SectionChoice } from './section-tree.ts'

const memory = 'broadsheet.section'

export function useNewStory(sections: SectionChoice[]) {
  const [isOpen, { open, close }] = useDisclosure(false)
  useHotkeys([['c', () => sections.length > 0 && open()]])
  return { isOpen, open, close }
}

/** Asks for the section, the one thing a story cannot start without; the last one used stands first. */
export function NewStory({ dialog, sections }: { dialog: ReturnType<typeof useNewStory>; sections: SectionChoice[] }) {
  return (
    <Modal opened={dialog.isOpen} onClose={dialog.close} title="New story in which section?" size="sm">
      <SectionList sections={sections} onStarted={dialog.close} />
    </Modal>
  )
}

function lastFirst(sections: SectionChoice[]): SectionChoice[] {
  const last = Number(localStorage.getItem(memory))
  const ordered = inTreeOrder(sections)
  return [...ordered.filter((section) => section.id === last), ...ordered.filter((section) => section.id !== last)]
}

function SectionList({ sections, onStarted }: { sections: SectionChoice[]; onStarted: () => void }) {
  const router = useRouter()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()
  const found = lastFirst(sections).filter((section) => section.name.toLowerCase().includes(words.trim().toLowerCase()))
  const chosen = found[Math.min(at, found.length - 1)]

  const start = (section: SectionChoice | undefined) => {
    if (section === undefined || isPending) return
    startTransition(async () => {
      const outcome = await create({ kind: 'article', sectionId: section.id })
      if (!outcome.ok) return setProblem(outcome.message)
      localStorage.setItem(memory, String(section.id))
      router.push(`/newsroom/stories/${outcome.value.id}`)
      onStarted()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') start(chosen)
    else if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        size="sm"
        placeholder="Type a section’s name"
        aria-label="Section"
        role="combobox"
        aria-expanded
        aria-controls="section-choices"
        aria-activedescendant={chosen ? `section-${chosen.id}` : undefined}
        value={words}
        error={problem}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.list} role="listbox" id="section-choices" aria-label="Sections" aria-busy={isPending}>
        {found.map((section) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
          <div
            key={section.id}
            id={`section-${section.id}`}
            className={styles.choice}
            role="option"
            tabIndex={-1}
            aria-selected={section === chosen}
            onClick={() => start(section)}
          >
            {section.name}
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>No section of yours is called that.</p>}
      </div>
      <p className={styles.hint}>{isPending ? 'Starting the story…' : 'Enter starts the story.'}</p>
    </>
  )
}
