'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { BlockField } from './block-field.tsx'
import styles from './blocks.module.css'
import { goInto } from './leave-block.ts'

export function FactBoxBlock(view: ReactNodeViewProps) {
  return (
    <NodeViewWrapper as="aside" className={styles.factBox}>
      <div contentEditable={false}>
        <BlockField
          view={view}
          name="title"
          label="Title of the box"
          max={200}
          className={styles.boxTitle}
          onLeave={{ down: () => goInto(view, 'start') }}
        />
      </div>
      <NodeViewContent<'div'> className={styles.boxWords} />
    </NodeViewWrapper>
  )
}
