'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockField } from './block-field.tsx'
import { BlockFrame } from './block-frame.tsx'
import styles from './blocks.module.css'

export function PartnerLinkBlock(view: ReactNodeViewProps) {
  return (
    <BlockFrame view={view} label="Partner link" change={{ block: 'partnerLink', words: 'Change the address' }}>
      <BlockField view={view} name="title" label="Title of the partner’s page" max={300} className={styles.strong} />
      <BlockField view={view} name="source" label="Name of the partner" max={120} className={styles.quiet} />
      <p className={styles.address}>{String(view.node.attrs.href)}</p>
    </BlockFrame>
  )
}
