'use client'

import { Button, Group, Modal, MultiSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeDesk, closeDesk, createDesk } from '#lib/people/actions.ts'
import type { DeskName, DeskOfStaff } from '#lib/people/desk-fields.ts'
import assignStyles from '../assign/assign.module.css'
import { useVerb } from '../shell/use-verb.ts'

type Props = { desk: DeskOfStaff | null; people: DeskName[]; onClose: () => void }

/** Name and members of a desk, and whether it is open. */
export function DeskDialog({ desk, people, onClose }: Props) {
  const [name, setName] = useState(desk?.name ?? '')
  const [members, setMembers] = useState(desk?.members.map(({ id }) => String(id)) ?? [])
  const { call, isUnderWay, message, fields } = useVerb()
  const known = new Map([...(desk?.members ?? []), ...people].map((one) => [one.id, one]))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const given = { name, memberIds: members.map(Number) }
    if (desk) call(() => changeDesk({ id: desk.id, revision: desk.revision, ...given }), onClose)
    else call(() => createDesk(given), onClose)
  }
  return (
    <Modal opened onClose={onClose} title={desk ? desk.name : 'Set up a desk'} size="md">
      <form onSubmit={save} noValidate>
        <TextInput
          size="sm"
          label="Name"
          placeholder="Foreign"
          data-autofocus
          value={name}
          error={fields.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <MultiSelect
          mt="sm"
          size="sm"
          label="Members"
          placeholder={members.length === 0 ? 'Type a name' : ''}
          searchable
          hidePickedOptions
          data={[...known.values()].map((one) => ({ value: String(one.id), label: one.name }))}
          value={members}
          error={fields.memberIds}
          onChange={setMembers}
        />
        {message !== null && (
          <p className={assignStyles.problem} role="alert">
            {message}
          </p>
        )}
        <Group mt="md" gap="xs" justify="flex-end">
          {desk && (
            <Button
              mr="auto"
              variant="subtle"
              color={desk.closedAt ? undefined : 'red'}
              disabled={isUnderWay}
              onClick={() =>
                call(
                  () => closeDesk({ id: desk.id, revision: desk.revision, isClosed: desk.closedAt === null }),
                  onClose,
                )
              }
            >
              {desk.closedAt ? 'Open it again' : `Close the ${desk.name} desk`}
            </Button>
          )}
          <Button type="submit" loading={isUnderWay}>
            {desk ? 'Save' : 'Set it up'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
