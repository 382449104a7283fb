'use client'

import { Button } from '@mantine/core'
import { shortTime } from '../desk/newsroom-time.ts'
import { stateWords } from '../desk/state-mark.tsx'
import { ReceiptBanner } from '../removal/receipt-banner.tsx'
import { Banner } from './banner.tsx'
import { fieldLabels } from './editable-copy.ts'
import { KeptBanners } from './kept-banners.tsx'
import { TextBanners } from './text-banners.tsx'
import { useDesk, useStory } from './use-story.ts'

/** What the writer must know before going on; nothing here covers the text. */
export function Banners() {
  const { session, newsroom } = useDesk()
  const isSignedOut = useStory((snapshot) => snapshot.isSignedOut)
  const notice = useStory((snapshot) => snapshot.notice)
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const state = useStory((snapshot) => snapshot.story.state)
  return (
    <>
      {isSignedOut && (
        <Banner tone="alarm">
          <p>
            Your session has ended. Everything you typed is here and kept on this device; it is saved as soon as you are
            signed in again.
          </p>
          <Button onClick={() => session.askToSignIn(true)}>Sign in again</Button>
        </Banner>
      )}
      {notice !== null && (
        <Banner>
          <p role="status">
            {notice.fields.length > 0 &&
              `${notice.by} changed ${notice.fields.map((field) => fieldLabels[field].toLowerCase()).join(', ')} at ${shortTime(notice.at, newsroom.zone, new Date())}. You see it now; nothing of yours was touched. `}
            {notice.state !== null && `The story is ${stateWords[notice.state].toLowerCase()} now.`}
          </p>
          <Button variant="default" onClick={session.dismissNotice}>
            Good
          </Button>
        </Banner>
      )}
      {!mayEdit && (
        <Banner>
          <p>
            {state === 'killed' || state === 'spiked'
              ? `This story is ${stateWords[state].toLowerCase()}: its text does not change any more.`
              : 'You can read this story. Only an editor of its section changes it now.'}
          </p>
        </Banner>
      )}
      <ReceiptBanner />
      <TextBanners />
      <KeptBanners />
    </>
  )
}
