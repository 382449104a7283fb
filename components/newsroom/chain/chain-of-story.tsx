'use client'

import { Button, Loader, NativeSelect } from '@mantine/core'
import { type ChainOfStory, type ChainPiece, type ChainStep, chainSteps } from '#lib/stories/chain.ts'
import { shortTime } from '../desk/newsroom-time.ts'
import { StateMark } from '../desk/state-mark.tsx'
import { Labelled } from '../panel/labelled.tsx'
import { useDesk, useStory } from '../stories/use-story.ts'
import { AdvisoryDraft } from './advisory-draft.tsx'
import styles from './chain.module.css'
import { linkStory } from './chain-requests.ts'
import { FollowUpMenu } from './follow-up-menu.tsx'
import { stepWords } from './step-words.ts'
import { useChain } from './use-chain.ts'

/** The running story this one is a piece of: what came before and after, what could belong to it, and the next piece. */
export function ChainOfStoryView() {
  const { storyId, chain, problem, run } = useChain()
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const own = chain?.pieces.find(({ id }) => id === storyId)
  const link = (followsId: number | null, step: ChainStep | null) =>
    run(() => linkStory(storyId, { revision: own?.revision ?? 0, followsId, step }))
  return (
    <Labelled id="chain-follow-up" label="Running story" problem={problem}>
      {chain === null && problem === null && <Loader size={16} aria-label="Reading the chain" />}
      {chain !== null && own !== undefined && (
        <div className={styles.chain}>
          {chain.pieces.length > 1 && <Pieces chain={chain} storyId={storyId} />}
          {mayEdit && (
            <NativeSelect
              size="xs"
              label="This piece is"
              value={own.step ?? ''}
              onChange={(event) => void link(own.followsId, (event.currentTarget.value || null) as ChainStep | null)}
              data={[{ value: '', label: 'No step of a chain' }, ...chainSteps.map(choiceOf)]}
            />
          )}
          <AdvisoryDraft chain={chain} own={own} />
          <div className={styles.buttons}>
            <FollowUpMenu storyId={storyId} step={own.step} run={run} />
            {mayEdit && own.followsId !== null && (
              <Button size="xs" variant="default" onClick={() => void link(null, own.step)}>
                Take out of the chain
              </Button>
            )}
          </div>
          {mayEdit && own.followsId === null && (
            <Candidates candidates={chain.candidates} onPick={(id) => void link(id, own.step ?? 'update')} />
          )}
        </div>
      )}
    </Labelled>
  )
}

const choiceOf = (step: ChainStep) => ({ value: step, label: stepWords[step] })

function Pieces({ chain: { pieces, unseen }, storyId }: { chain: ChainOfStory; storyId: number }) {
  return (
    <ol className={styles.pieces} aria-label="Pieces of the running story">
      {pieces.map((piece) => (
        <li key={piece.id} aria-current={piece.id === storyId ? 'true' : undefined}>
          <PieceLine piece={piece} isOwn={piece.id === storyId} />
        </li>
      ))}
      {unseen > 0 && <li>{unseen} more of other desks</li>}
    </ol>
  )
}

function PieceLine({ piece, isOwn }: { piece: ChainPiece; isOwn: boolean }) {
  const { newsroom } = useDesk()
  const words = piece.headline || `Story ${piece.id}`
  const at = piece.publishedAt ?? piece.createdAt
  return (
    <>
      <b className={styles.step}>{piece.step === null ? 'Story' : stepWords[piece.step]}</b>
      {isOwn ? <span>{words}</span> : <a href={`/newsroom/stories/${piece.id}`}>{words}</a>}
      <small>
        <StateMark state={piece.state} /> <time dateTime={at}>{shortTime(at, newsroom.zone, new Date())}</time>
      </small>
    </>
  )
}

function Candidates({ candidates, onPick }: { candidates: readonly ChainPiece[]; onPick: (id: number) => void }) {
  if (candidates.length === 0) return null
  return (
    <div>
      <p className={styles.hint}>Under the same slugline:</p>
      <ul className={styles.pieces} aria-label="Stories under the same slugline">
        {candidates.map((piece) => (
          <li key={piece.id}>
            <PieceLine piece={piece} isOwn={false} />
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`This follows ${piece.headline || `story ${piece.id}`}`}
              onClick={() => onPick(piece.id)}
            >
              This follows it
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
