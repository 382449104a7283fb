'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { BlockField } from './block-field.tsx'
import styles from './blocks.module.css'
import { goInto } from './leave-block.ts'

export function PullQuoteBlock(view: ReactNodeViewProps) {
  return (
    <NodeViewWrapper as="figure" className={styles.pullQuote}>
      <NodeViewContent<'div'> className={styles.pullQuoteWords} />
      <div contentEditable={false}>
        <BlockField
          view={view}
          name="attribution"
          label="Who said it"
          max={200}
          className={styles.attribution}
          onLeave={{ up: () => goInto(view, 'end') }}
        />
      </div>
    </NodeViewWrapper>
  )
}
