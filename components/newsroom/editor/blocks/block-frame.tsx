'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import type { ReactNode } from 'react'
import { useBlockDesk } from '../block-desk.ts'
import type { AskedBlock } from '../blocks.ts'
import styles from './blocks.module.css'

type Props = {
  view: ReactNodeViewProps
  label: string
  /** What the pencil asks anew. */
  change: { block: AskedBlock; words: string }
  children: ReactNode
}

/** A block that is no text: its name, its matter, a pencil to choose anew. */
export function BlockFrame({ view, label, change, children }: Props) {
  const { ask } = useBlockDesk()
  const { editor, selected, getPos } = view
  return (
    <NodeViewWrapper as="aside" className={styles.frame} data-chosen={selected || undefined} aria-label={label}>
      <div className={styles.frameHead}>
        <span className={styles.kind}>{label}</span>
        {editor.isEditable && (
          <Tooltip label={change.words}>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--ink-dim)"
              size={24}
              aria-label={change.words}
              onClick={() => ask({ block: change.block, at: getPos() ?? null })}
            >
              <IconPencil size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {children}
    </NodeViewWrapper>
  )
}
