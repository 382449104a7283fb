'use client'

import { Anchor, Button } from '@mantine/core'
import Link from 'next/link.js'
import type { ReactNode } from 'react'

/** A page that says one thing and gives one way on. */
export function Notice(props: { title: string; children: ReactNode; action?: { words: string; run: () => void } }) {
  return (
    <div style={{ maxWidth: 460, margin: '16vh auto 0', padding: '0 20px' }}>
      <h1 style={{ margin: 0, fontSize: '1.25rem' }}>{props.title}</h1>
      <p>{props.children}</p>
      {props.action ? (
        <Button onClick={props.action.run}>{props.action.words}</Button>
      ) : (
        <Anchor component={Link} href="/newsroom/desk">
          To the desk
        </Anchor>
      )}
    </div>
  )
}
