'use client'

import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { shortTime } from '../desk/newsroom-time.ts'
import { Banner } from './banner.tsx'
import styles from './story-editor.module.css'
import { useDesk, useStory } from './use-story.ts'
import { useTextSession } from './use-text.ts'

/** Words that this device kept: those that came back into the story, and those that no story took. */
export function TextBanners() {
  const { session, newsroom } = useDesk()
  const { text } = session
  const returned = useTextSession((snapshot) => snapshot.returned)
  const setAside = useTextSession((snapshot) => snapshot.setAside)
  const refused = useTextSession((snapshot) => snapshot.refused)
  const status = useTextSession((snapshot) => snapshot.status)
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const [shown, setShown] = useState<string | null>(null)
  const time = (at: number) => shortTime(new Date(at).toISOString(), newsroom.zone, new Date())
  const isHeldBack = !mayEdit && status.kind === 'not-saved' && refused === null

  const copy = async (words: string) => {
    await navigator.clipboard.writeText(words)
    notifications.show({ message: 'Copied.', autoClose: 2_000 })
  }
  return (
    <>
      {returned !== null && (
        <Banner>
          <p role="status">Words kept on this device at {time(returned.at)} are in the story now.</p>
          {returned.words !== '' && (
            <Button variant="default" onClick={() => setShown(returned.words)}>
              See them
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              returned.takeOut()
              text.dismissReturned()
            }}
          >
            Take them out
          </Button>
          <Button onClick={text.dismissReturned}>Good</Button>
        </Banner>
      )}
      {refused !== null && (
        <Banner tone="alarm">
          <p role="alert">
            The server does not take this: {refused.replace(/\.$/, '')}. What you typed since is on this screen and kept
            on this device, but not in the story. Copy it, then go on from the text as it is saved.
          </p>
          <Button onClick={() => void copy(text.unsavedWords())}>Copy what I typed</Button>
          <Button variant="default" onClick={session.handOver}>
            Go on from the saved text
          </Button>
        </Banner>
      )}
      {isHeldBack && (
        <Banner tone="caution">
          <p role="alert">
            Your last words are not in the story: {status.why}. They are on this screen and kept on this device.
          </p>
          <Button onClick={() => void copy(text.unsavedWords())}>Copy what I typed</Button>
          <Button variant="default" onClick={session.handOver}>
            See the story as it is saved
          </Button>
        </Banner>
      )}
      {setAside !== null && (
        <Banner tone="caution">
          <p>
            Words you typed here at {time(setAside.at)} are not in the story: {setAside.why}.
          </p>
          <Button variant="default" onClick={() => setShown(setAside.words)}>
            See them
          </Button>
          <Button onClick={() => void copy(setAside.words)}>Copy</Button>
          <Button variant="default" onClick={() => void text.forgetSetAside()}>
            Discard
          </Button>
        </Banner>
      )}
      <Modal opened={shown !== null} onClose={() => setShown(null)} title="Words kept on this device" size="lg">
        <div className={styles.keptWords}>{shown}</div>
        <Button variant="default" mt="md" onClick={() => void copy(shown ?? '')}>
          Copy
        </Button>
      </Modal>
    </>
  )
}
