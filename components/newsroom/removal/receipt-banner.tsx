'use client'

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import type { State } from '#lib/stories/workflow.ts'
import { Banner } from '../stories/banner.tsx'
import { useDesk, useStory } from '../stories/use-story.ts'
import { GoneWords, ReceiptDialog } from './receipt-dialog.tsx'
import { useReceipts } from './use-receipts.ts'

const isEnded = (state: State) => state === 'killed' || state === 'withdrawn'

/** Over a story that was withdrawn or killed: whether it is gone everywhere. Opens by itself for who ended it just now. */
export function ReceiptBanner() {
  const { newsroom } = useDesk()
  const storyId = useStory((snapshot) => snapshot.story.id)
  const state = useStory((snapshot) => snapshot.story.state)
  const changedAt = useStory((snapshot) => snapshot.story.changedAt)
  const { receipts, trouble, checkAgain } = useReceipts(storyId, isEnded(state) ? `${state} ${changedAt}` : null)
  const [isOpen, dialog] = useDisclosure(false)
  const before = useRef(state)
  useEffect(() => {
    if (isEnded(state) && !isEnded(before.current)) dialog.open()
    before.current = state
  }, [state, dialog])

  const latest = receipts?.[0]
  if (!isEnded(state) || !receipts || !latest) return null
  return (
    <>
      <Banner>
        <p data-receipt={latest.id}>
          <GoneWords receipt={latest} />
        </p>
        <Button variant="default" onClick={dialog.open}>
          Receipt
        </Button>
      </Banner>
      {isOpen && (
        <ReceiptDialog
          receipts={receipts}
          zone={newsroom.zone}
          trouble={trouble}
          onCheckAgain={(id) => void checkAgain(id)}
          onClose={dialog.close}
        />
      )}
    </>
  )
}
