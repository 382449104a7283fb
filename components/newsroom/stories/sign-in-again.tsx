'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { CredentialsForm } from '../access/sign-in-form.tsx'
import { whoIsSignedIn } from '../access/who-is-signed-in.ts'
import { useDesk, useStory } from './use-story.ts'

/** The session has ended: who was here signs in again in place, and everything goes on. */
export function SignInAgain() {
  const { session, person } = useDesk()
  const isSignedOut = useStory((snapshot) => snapshot.isSignedOut)
  const isAsking = useStory((snapshot) => snapshot.isAskedToSignIn)
  const [other, setOther] = useState<string | null>(null)

  const look = useCallback(async () => {
    const now = await whoIsSignedIn()
    if (now === null) return
    if (now.id === person.id) {
      setOther(null)
      session.signedIn()
    } else setOther(now.name)
  }, [session, person.id])

  // Signed in again in another tab, perhaps.
  useEffect(() => {
    if (!isSignedOut) return
    const turn = () => void (document.visibilityState === 'visible' && look())
    window.addEventListener('focus', turn)
    document.addEventListener('visibilitychange', turn)
    return () => {
      window.removeEventListener('focus', turn)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [isSignedOut, look])

  if (!isSignedOut || !isAsking) return null
  if (other !== null) {
    return (
      <Modal opened onClose={() => {}} withCloseButton={false} title={`You are signed in as ${other}`} size="md">
        <p>
          This story was open for {person.name}. What {person.name} typed and was not saved yet stays on this device,
          and comes into the story when {person.name} opens it here again. You go on with your own rights.
        </p>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={() => setOther(null)}>
            Sign in as {person.name}
          </Button>
          <Button onClick={session.handOver}>Go on as {other}</Button>
        </Group>
      </Modal>
    )
  }
  return (
    <Modal opened onClose={() => session.askToSignIn(false)} title="Your session has ended" size="sm">
      <p>
        Sign in again, {person.name}, and go on where you are. Everything you typed is here and kept on this device.
      </p>
      <CredentialsForm demo={[]} onSignedIn={() => void look()} />
    </Modal>
  )
}
