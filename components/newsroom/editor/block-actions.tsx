'use client'

import { Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { blockAt, deleteBlock, duplicateBlock, moveBlock, turnBlock } from './block-steps.ts'
import styles from './toolbar.module.css'
import { kindOf, type TextKind, textKinds } from './turned-block.ts'

const kindNames: Record<TextKind, string> = {
  paragraph: 'Text',
  h2: 'Subheading',
  h3: 'Small subheading',
  bulletList: 'List',
  orderedList: 'Numbered list',
  blockquote: 'Quote',
  pullQuote: 'Pull quote',
  factBox: 'Fact box',
}

/** What can be done with the whole block that begins at the place: items of a menu. */
export function BlockActions({ editor, at }: { editor: Editor; at: number | null }) {
  const place = at === null || at > editor.state.doc.content.size ? null : blockAt(editor.state.doc, at)
  if (place === null) return null
  const { parent, index, node } = place
  const kind = kindOf(node)
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowUp size={15} />}
        rightSection={<small className={styles.keys}>Alt Shift ↑</small>}
        disabled={index === 0}
        onClick={() => moveBlock(editor, place, -1)}
      >
        Move up
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={15} />}
        rightSection={<small className={styles.keys}>Alt Shift ↓</small>}
        disabled={index === parent.childCount - 1}
        onClick={() => moveBlock(editor, place, 1)}
      >
        Move down
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => duplicateBlock(editor, place)}>
        Duplicate
      </Menu.Item>
      {kind !== null && (
        <>
          <Menu.Divider />
          <Menu.Label>Turn into</Menu.Label>
          {textKinds
            .filter((other) => other !== kind)
            .map((other) => (
              <Menu.Item key={other} onClick={() => turnBlock(editor, place, other)}>
                {kindNames[other]}
              </Menu.Item>
            ))}
        </>
      )}
      <Menu.Divider />
      <Menu.Item color="var(--alarm)" leftSection={<IconTrash size={15} />} onClick={() => deleteBlock(editor, place)}>
        Delete
      </Menu.Item>
    </>
  )
}
