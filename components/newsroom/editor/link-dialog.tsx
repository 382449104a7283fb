'use client'

import { Button, Group, Modal, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { safeHref } from '#lib/stories/link.ts'

/** "example.org/x" is meant as an address of the web. */
const completed = (typed: string): string => {
  const address = typed.trim()
  if (/^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(address)) return `https://${address}`
  return /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address) ? `mailto:${address}` : address
}

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before = String(editor.getAttributes('link').href ?? '')
  const [address, setAddress] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const { empty } = editor.state.selection
  const isNewText = empty && before === ''

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const href = safeHref(completed(address))
    if (href === null) return setProblem('A link must start with https://, http://, mailto: or /.')
    const chain = editor.chain().extendMarkRange('link')
    if (isNewText) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <Modal opened onClose={close} title={before === '' ? 'Link' : 'Change the link'} size="sm" returnFocus={false}>
      <form onSubmit={save}>
        <TextInput
          data-autofocus
          size="sm"
          label="Address"
          placeholder="https://"
          value={address}
          error={problem}
          onChange={(event) => {
            setAddress(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <Group mt="md" justify="flex-end" gap="xs">
          {before !== '' && (
            <Button variant="default" onClick={remove}>
              Remove the link
            </Button>
          )}
          <Button type="submit">Set the link</Button>
        </Group>
      </form>
    </Modal>
  )
}
