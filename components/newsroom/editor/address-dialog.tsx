'use client'

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { embedOf, embedProviders } from '#lib/stories/embed.ts'
import { addressOf } from './link-choices.ts'
import { plainWords } from './plain-words.ts'

type Props = {
  block: 'embed' | 'partnerLink'
  /** What the block says now; null for a new one. */
  before: Record<string, unknown> | null
  onClose: () => void
  onAnswer: (told: Record<string, unknown>, unlessSaid: Record<string, unknown>) => void
}

const list = new Intl.ListFormat('en', { type: 'disjunction' })
const words = {
  embed: {
    title: 'Embed',
    wrong: `This cannot be embedded: it must be the https:// address of ${list.format([...embedProviders])}. Link to it instead.`,
  },
  partnerLink: { title: 'Partner link', wrong: 'The address must start with https:// or http://.' },
}

/** The address of something elsewhere, judged before it enters the text. */
export function AddressDialog({ block, before, onClose, onAnswer }: Props) {
  const [address, setAddress] = useState(String(before?.url ?? before?.href ?? ''))
  const [title, setTitle] = useState('')
  const [source, setSource] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const save = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const found = block === 'embed' ? embeddable(address) : partnerAddress(address)
    if (found === null) return setProblem(words[block].wrong)
    if (block === 'embed') onAnswer({ url: found }, { title: '' })
    else onAnswer({ href: found }, { title: plainWords(title.trim(), 300), source: plainWords(source.trim(), 120) })
  }
  return (
    <Modal opened onClose={onClose} title={words[block].title} size="md" returnFocus={false}>
      <form onSubmit={save} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            size="sm"
            label="Address"
            inputMode="url"
            placeholder="https://"
            description={block === 'embed' ? `From ${list.format([...embedProviders])}` : undefined}
            value={address}
            error={problem}
            onChange={(event) => {
              setAddress(event.currentTarget.value)
              setProblem(null)
            }}
          />
          {block === 'partnerLink' && before === null && (
            <>
              <TextInput
                size="sm"
                label="Title of the page"
                maxLength={300}
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
              <TextInput
                size="sm"
                label="Name of the partner"
                maxLength={120}
                value={source}
                onChange={(event) => setSource(event.currentTarget.value)}
              />
            </>
          )}
        </Stack>
        <Group mt="md" justify="flex-end">
          <Button type="submit">{before === null ? 'Insert' : 'Change'}</Button>
        </Group>
      </form>
    </Modal>
  )
}

function embeddable(typed: string): string | null {
  const address = addressOf(typed)
  return address !== null && embedOf(address) !== null ? address : null
}

function partnerAddress(typed: string): string | null {
  const address = addressOf(typed)
  return address !== null && /^https?:/i.test(address) ? address : null
}
