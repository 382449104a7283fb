'use client'

import { Loader, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { StoryKind } from '#lib/stories/story-fields.ts'
import type { StoryChoice } from '#lib/stories/working-copy.ts'
import { shortTime } from '../desk/newsroom-time.ts'
import { useDesk } from '../stories/use-story.ts'
import { findStories } from './linked-stories.ts'
import styles from './pickers.module.css'
import { useListKeys } from './use-list-keys.ts'
import { useSearch } from './use-search.ts'

type Props = {
  isOpen: boolean
  title: string
  /** Only stories of this kind; without it all. */
  kind?: StoryKind | undefined
  onClose: () => void
  onPick: (story: StoryChoice) => void
}

// One function each, so that a search is not begun anew with every drawing.
const finders = {
  any: findStories,
  article: (words: string, signal: AbortSignal) => findStories(words, signal, 'article'),
  gallery: (words: string, signal: AbortSignal) => findStories(words, signal, 'gallery'),
  infographic: (words: string, signal: AbortSignal) => findStories(words, signal, 'infographic'),
}
const nothing = (kind: StoryKind | undefined, words: string) =>
  words.trim() === '' ? `There is no ${kind ?? 'story'} yet.` : `No ${kind ?? 'story'} is called that.`

/** Finds a story by words of its headline or slugline, or by its number. */
export function StoryPicker({ isOpen, title, kind, onClose, onPick }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="lg" returnFocus={false}>
      <Search
        kind={kind}
        onPick={(story) => {
          onClose()
          onPick(story)
        }}
      />
    </Modal>
  )
}

function Search({ kind, onPick }: Pick<Props, 'kind' | 'onPick'>) {
  const { newsroom } = useDesk()
  const [words, setWords] = useState('')
  const { found, isSearching, problem } = useSearch(words, finders[kind ?? 'any'], { searchesEmpty: true })
  const list = useListKeys(found, onPick, 'story-choices')
  return (
    <>
      <TextInput
        data-autofocus
        size="sm"
        aria-label="Find a story"
        placeholder="Words of the headline, the slugline, or a number"
        value={words}
        error={problem}
        rightSection={isSearching ? <Loader size={14} /> : null}
        onChange={(event) => setWords(event.currentTarget.value)}
        {...list.field}
      />
      <div className={styles.list} {...(found.length > 0 ? { ...list.box, 'aria-label': 'Stories' } : {})}>
        {found.map((story, index) => (
          <div key={story.id} className={styles.story} {...list.option(index)}>
            <span>{story.headline || `Story ${story.id}`}</span>
            <small>
              {story.sectionName}
              {' · '}
              {story.publishedAt === null ? 'not out yet' : shortTime(story.publishedAt, newsroom.zone, new Date())}
            </small>
          </div>
        ))}
        {!isSearching && found.length === 0 && <p className={styles.none}>{nothing(kind, words)}</p>}
      </div>
    </>
  )
}
