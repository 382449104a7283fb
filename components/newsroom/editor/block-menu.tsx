'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useBlockDesk } from './block-desk.ts'
import { type BlockChoice, blocksFor } from './blocks.ts'
import { CaretMenu } from './caret-menu.tsx'
import { asOneStep } from './undo-step.ts'

/** What stands behind the slash on a line of its own; null when there is none. */
function slashWords(editor: Editor): string | null {
  const { $from, empty } = editor.state.selection
  const { parent } = $from
  if (!empty || parent.type.name !== 'paragraph' || $from.depth !== 1 || $from.parentOffset !== parent.content.size) {
    return null
  }
  return /^\/([a-z ]{0,20})$/i.exec(parent.textContent)?.[1]?.toLowerCase() ?? null
}

/** The blocks, offered where a slash opens an empty line. */
export function BlockMenu({ editor }: { editor: Editor }) {
  const { ask } = useBlockDesk()
  const words = useEditorState({ editor, selector: ({ editor: current }) => slashWords(current) })
  const [dismissed, setDismissed] = useState<string | null>(null)
  useEffect(() => {
    if (words === null) setDismissed(null)
  }, [words])
  const found = words === null || words === dismissed ? [] : blocksFor(words)
  if (found.length === 0) return null

  const choose = (block: BlockChoice) => {
    const { $from } = editor.state.selection
    const slash = { from: $from.start(), to: $from.end() }
    asOneStep(editor, (chain) => {
      const emptied = chain.deleteRange(slash)
      return 'apply' in block ? block.apply(emptied) : emptied
    })
    if ('asks' in block) ask({ block: block.asks, at: null })
  }
  return (
    <CaretMenu
      editor={editor}
      id="block-choices"
      label="Blocks"
      items={found}
      keyOf={({ name }) => name}
      groupOf={({ group }) => group}
      onChoose={choose}
      onDismiss={() => setDismissed(words)}
    >
      {({ Icon, label, hint }) => (
        <>
          <Icon size={17} stroke={1.6} />
          <span>{label}</span>
          {hint !== '' && <kbd>{hint}</kbd>}
        </>
      )}
    </CaretMenu>
  )
}
