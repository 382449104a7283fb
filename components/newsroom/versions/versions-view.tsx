'use client'

import { Button, Modal } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useDesk, useStory } from '../stories/use-story.ts'
import { ComparisonPane } from './comparison-pane.tsx'
import { KeepVersion } from './keep-version.tsx'
import { TimelineList } from './timeline.tsx'
import { editViews, firstPair, titleOf, versionViews } from './timeline-views.ts'
import type { Pair } from './use-comparison.ts'
import { useRestore } from './use-restore.tsx'
import { useTimeline } from './use-timeline.ts'
import styles from './versions.module.css'

/** The story's history over the whole screen: both histories on one side, what differs between two points on the other. */
export function VersionsView({ onClose }: { onClose: () => void }) {
  const { newsroom } = useDesk()
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const timeline = useTimeline()
  const [picked, setPicked] = useState<Pair | null>(null)
  const [layout, setLayout] = useState<'beside' | 'inline'>('beside')
  const [isKeeping, keeping] = useDisclosure(false)
  const isNarrow = useMediaQuery('(max-width: 900px)') ?? false

  const words = { zone: newsroom.zone, now: new Date() }
  const versions = timeline.versions ?? []
  const edits = timeline.edits ?? []
  const pair = picked ?? firstPair(versions, edits)
  const title = (point: string) => titleOf(point, versions, edits, words)
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title="Versions and edits"
      classNames={{ content: styles.view, header: styles.viewHeader, body: styles.viewBody }}
    >
      <div className={styles.columns}>
        <aside className={styles.list} aria-label="History">
          {mayEdit && (
            <Button variant="default" fullWidth onClick={keeping.open}>
              Keep this version…
            </Button>
          )}
          <TimelineList
            timeline={timeline}
            versions={versionViews(versions, words)}
            edits={editViews(edits, words)}
            pair={pair}
            onPick={setPicked}
          />
        </aside>
        {pair === null ? (
          <p className={styles.hint}>
            There is nothing to compare yet. A version is kept at every submit and publish, and whenever you keep one.
          </p>
        ) : (
          <ComparisonPane
            pair={pair}
            titles={{ from: title(pair.from), to: title(pair.to) }}
            isBeside={layout === 'beside' && !isNarrow}
            onLayout={isNarrow ? null : (isBeside) => setLayout(isBeside ? 'beside' : 'inline')}
          >
            {mayEdit && pair.from !== 'now' && <Restore point={pair.from} words={title(pair.from)} onDone={onClose} />}
          </ComparisonPane>
        )}
      </div>
      <KeepVersion isOpen={isKeeping} onClose={keeping.close} />
    </Modal>
  )
}

type RestoreProps = { point: string; words: string; onDone: () => void }

/** No question first: what stands there is kept, and the answer offers to take it back. */
function Restore({ point, words, onDone }: RestoreProps) {
  const { bringBack, isUnderWay } = useRestore()
  const [problem, setProblem] = useState<string | null>(null)
  const short = words.split(',')[0] ?? words
  const run = async () => {
    const no = await bringBack(
      point,
      short.replace(/^(Version|Edition|Text)/, (word) => word.toLowerCase()),
    )
    setProblem(no)
    if (no === null) onDone()
  }
  return (
    <>
      <Button onClick={() => void run()} loading={isUnderWay}>
        Restore {short.replace(/^(Version|Edition|Text)/, (word) => word.toLowerCase())}
      </Button>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
