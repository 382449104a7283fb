'use client'

import { Kbd } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { keyName } from '../shell/keys.ts'
import { isMatch } from './matching.ts'
import styles from './palette.module.css'
import { type PaletteAction, useOfferedActions } from './palette-actions.ts'
import { paletteStore, useFirstChoice } from './palette-store.ts'
import { useFound } from './use-found.ts'

const mostShown = 12

/** Mod K: whatever can be done, and whatever has a name, from wherever one is. */
export function Palette({ actions }: { actions: readonly PaletteAction[] }) {
  const router = useRouter()
  const [words, setWords] = useState('')
  const offered = useOfferedActions()
  const { found, isLooking, isDown } = useFound(words)
  useFirstChoice(found)
  const fits = ({ words: name, keywords = '' }: PaletteAction) => isMatch(`${name} ${keywords}`, words)
  const here = offered.filter(fits)
  const anywhere = actions.filter(fits).slice(0, mostShown)
  // Deeds stand first: what the server finds comes later, and must not move what Enter would do.
  const isEmpty = here.length + anywhere.length + found.stories.length + found.people.length === 0
  return (
    <Spotlight.Root
      store={paletteStore}
      query={words}
      onQueryChange={setWords}
      shortcut={['mod + K', 'mod + shift + K']}
      scrollable
      maxHeight={440}
      clearQueryOnClose
      attributes={{ content: { 'aria-label': 'Do or find' } }}
    >
      <Spotlight.Search placeholder="Do something, or find a story or a colleague" aria-label="Do or find" />
      <Spotlight.ActionsList>
        {here.length > 0 && (
          <Spotlight.ActionsGroup label="Here">
            {here.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {anywhere.length > 0 && (
          <Spotlight.ActionsGroup label="Anywhere">
            {anywhere.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.stories.length > 0 && (
          <Spotlight.ActionsGroup label="Stories">
            {found.stories.map(({ id, headline, sectionName }) => (
              <Spotlight.Action
                key={id}
                label={headline || `Story ${id}`}
                description={sectionName}
                onClick={() => router.push(`/newsroom/stories/${id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.people.length > 0 && (
          <Spotlight.ActionsGroup label="People">
            {found.people.map(({ id, name, title }) => (
              <Spotlight.Action
                key={id}
                label={name}
                description={title ?? 'Stories of this person'}
                onClick={() => router.push(`/newsroom/desk?person=${id}`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {isEmpty && <Spotlight.Empty>{emptyWords(isLooking, isDown)}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const emptyWords = (isLooking: boolean, isDown: boolean) =>
  isLooking ? 'Looking…' : isDown ? 'The server cannot be reached.' : 'Nothing is called that.'

function ActionLine({ action: { words, keys, run } }: { action: PaletteAction }) {
  const isMac = useOs() === 'macos'
  return (
    <Spotlight.Action onClick={run}>
      <span className={styles.line}>
        {words}
        {keys !== undefined && <Kbd size="xs">{keyName(keys, isMac)}</Kbd>}
      </span>
    </Spotlight.Action>
  )
}
