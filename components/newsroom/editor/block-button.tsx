'use client'

import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { BlockActions } from './block-actions.tsx'
import { blockAtCursor } from './block-steps.ts'
import styles from './toolbar.module.css'

/** What can be done with the block at the cursor, for fingers and keys. */
export function BlockButton({ editor }: { editor: Editor }) {
  const [at, setAt] = useState<number | null>(null)
  return (
    <Menu
      position="bottom-start"
      width={220}
      withinPortal
      returnFocus={false}
      onOpen={() => setAt(blockAtCursor(editor.state)?.position ?? null)}
    >
      <Menu.Target>
        <Tooltip label="Move, turn or delete this block">
          <ActionIcon
            className={styles.tool}
            variant="subtle"
            color="gray"
            size={30}
            aria-label="This block"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
          >
            <IconDots size={17} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <BlockActions editor={editor} at={at} />
      </Menu.Dropdown>
    </Menu>
  )
}
