'use client'

import { Button, Group, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { keep } from '#lib/stories/actions.ts'
import { useDesk } from '../stories/use-story.ts'

const unreachable = 'The server cannot be reached. Nothing was kept; try again.'

/** Asks for a name and keeps the story as it stands. */
export function KeepVersion({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { session } = useDesk()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isUnderWay, setIsUnderWay] = useState(false)

  const close = () => {
    setProblem(null)
    setName('')
    onClose()
  }
  async function attempt(): Promise<string | null> {
    if (!(await session.flush())) return 'Your latest words are not saved yet. Wait until they are, and try again.'
    const outcome = await keep({ id: session.snapshot().story.id, name })
    if (!outcome.ok) return outcome.fields.name ?? outcome.message
    notifications.show({ message: `Kept as version ${outcome.value.number}.`, color: 'green' })
    return null
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    setIsUnderWay(true)
    const no = await attempt().catch(() => unreachable)
    setIsUnderWay(false)
    if (no === null) close()
    else setProblem(no)
  }
  return (
    <Modal opened={isOpen} onClose={close} title="Keep this version" size={420}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label="Name"
          description="What you will look for later, as in “Before the cut”."
          maxLength={80}
          value={name}
          error={problem}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={isUnderWay}>
            Keep
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
