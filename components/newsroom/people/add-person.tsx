'use client'

import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Grant } from '#lib/access/actor.ts'
import { createPerson } from '#lib/people/actions.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './person-dialog.module.css'
import { RoleFields, type SectionName } from './role-fields.tsx'

type Props = { isOpen: boolean; close: () => void; sections: SectionName[] }

export function AddPerson({ isOpen, close, sections }: Props) {
  return (
    <Modal opened={isOpen} onClose={close} title="Add a person" size="sm">
      <Fields close={close} sections={sections} />
    </Modal>
  )
}

const empty = { name: '', title: '', email: '', password: '' }

function Fields({ close, sections }: Omit<Props, 'isOpen'>) {
  const [person, setPerson] = useState(empty)
  const [grant, setGrant] = useState<Grant>({ role: 'reporter', sectionId: null })
  const { call, isUnderWay, message, fields } = useVerb()

  const field = (name: keyof typeof empty) => ({
    name,
    value: person[name],
    error: fields[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setPerson((before) => ({ ...before, [name]: currentTarget.value })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const password = person.password === '' ? undefined : person.password
    call(() => createPerson({ ...person, password, grants: [grant] }), close)
  }
  return (
    <form className={styles.stack} onSubmit={submit} noValidate>
      <TextInput label="Name, as in a byline" data-autofocus autoComplete="off" {...field('name')} />
      <TextInput label="Title" placeholder="Night editor" autoComplete="off" {...field('title')} />
      <TextInput label="E-mail address" type="email" autoComplete="off" {...field('email')} />
      <PasswordInput
        label="First password"
        description="12 characters or more. Leave it empty and they cannot sign in yet."
        autoComplete="new-password"
        {...field('password')}
      />
      <div className={styles.label}>Role</div>
      <RoleFields grant={grant} sections={sections} onChange={setGrant} />
      {message && (
        <p className={styles.problem} role="alert">
          {message}
        </p>
      )}
      <Button type="submit" loading={isUnderWay}>
        Add {person.name.trim() || 'the person'}
      </Button>
    </form>
  )
}
