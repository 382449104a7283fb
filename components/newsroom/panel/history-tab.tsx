'use client'

import { Button, Loader } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { HistoryLine } from '#lib/stories/working-copy.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { KeepVersion } from '../versions/keep-version.tsx'
import { readEvents } from '../versions/version-requests.ts'
import { EventLines } from './event-lines.tsx'
import styles from './side-panel.module.css'

/** Comparing is a large piece of code that few visits need. */
const VersionsView = lazy(() =>
  import('../versions/versions-view.tsx').then((module) => ({ default: module.VersionsView })),
)

export function HistoryTab() {
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const storyId = useStory((snapshot) => snapshot.story.id)
  const { lines, hasFailed } = useEvents()
  const [isOpen, view] = useDisclosure(false)
  const [isKeeping, keeping] = useDisclosure(false)
  return (
    <div className={styles.body}>
      <div className={styles.pair}>
        <Button variant="default" onClick={view.open}>
          Compare versions
        </Button>
        {mayEdit && (
          <Button variant="default" onClick={keeping.open}>
            Keep this version…
          </Button>
        )}
      </div>
      <a className={styles.whole} href={`/newsroom/stories/${storyId}/history`}>
        The whole history and the dossier
      </a>
      {lines !== null && <EventLines lines={lines} />}
      {lines === null && (hasFailed ? 'The history cannot be had now.' : <Loader size={16} />)}
      {isOpen && (
        <Suspense fallback={<Loader size={16} />}>
          <VersionsView onClose={view.close} />
        </Suspense>
      )}
      <KeepVersion isOpen={isKeeping} onClose={keeping.close} />
    </div>
  )
}

/** Read when the tab opens and whenever something but words has changed: words are told by the stream of edits. */
function useEvents() {
  const { session } = useDesk()
  const storyId = useStory((snapshot) => snapshot.story.id)
  const [lines, setLines] = useState<HistoryLine[] | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const read = () =>
      readEvents(storyId, stop.signal).then(
        (read_) => {
          setLines(read_)
          setHasFailed(false)
        },
        () => !stop.signal.aborted && setHasFailed(true),
      )
    void read()
    const unhear = session.onFacts(({ what }) => what !== 'text' && void read())
    return () => {
      stop.abort()
      unhear()
    }
  }, [storyId, session])
  return { lines, hasFailed }
}
