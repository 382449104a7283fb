'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import styles from './block-menu.module.css'
import { type BlockChoice, blockChoices } from './blocks.ts'

/** What stands behind the slash on a line of its own; null when there is none. */
function slashWords(editor: Editor): string | null {
  const { $from, empty } = editor.state.selection
  const { parent } = $from
  if (!empty || parent.type.name !== 'paragraph' || $from.depth !== 1 || $from.parentOffset !== parent.content.size) {
    return null
  }
  return /^\/([a-z ]{0,20})$/i.exec(parent.textContent)?.[1]?.toLowerCase() ?? null
}

/** The blocks, offered where a slash opens an empty line. The keys stay in the text. */
export function BlockMenu({ editor, onPickStory }: { editor: Editor; onPickStory: () => void }) {
  const words = useEditorState({ editor, selector: ({ editor: current }) => slashWords(current) })
  const [at, setAt] = useState(0)
  const [dismissed, setDismissed] = useState<string | null>(null)
  const found = words === null ? [] : blockChoices.filter((block) => block.words.includes(words))
  const isOpen = words !== null && words !== dismissed && found.length > 0
  const chosen = found[Math.min(at, found.length - 1)]

  const choose = (block: BlockChoice | undefined) => {
    if (block === undefined) return
    const { $from } = editor.state.selection
    editor.chain().focus().deleteRange({ from: $from.start(), to: $from.end() }).run()
    if (block.apply === null) onPickStory()
    else block.apply(editor)
  }
  const keys = useRef((_event: KeyboardEvent) => {})
  keys.current = (event) => {
    if (!isOpen) return
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen)
    else if (event.key === 'Escape') setDismissed(words)
    else return setAt(0)
    event.preventDefault()
    event.stopPropagation()
  }
  useEffect(() => {
    // Before the text sees the key.
    const onKey = (event: KeyboardEvent) => keys.current(event)
    const surface = editor.view.dom.parentElement
    surface?.addEventListener('keydown', onKey, { capture: true })
    return () => surface?.removeEventListener('keydown', onKey, { capture: true })
  }, [editor])
  useEffect(() => {
    if (words === null) setDismissed(null)
  }, [words])

  useEffect(() => {
    const surface = editor.view.dom
    if (isOpen && chosen) surface.setAttribute('aria-activedescendant', `block-${chosen.name}`)
    else surface.removeAttribute('aria-activedescendant')
  })

  if (!isOpen) return null
  const place = editor.view.coordsAtPos(editor.state.selection.from)
  const fitsBelow = place.bottom + 290 < window.innerHeight
  const top = fitsBelow ? place.bottom + 6 : Math.max(8, place.top - found.length * 34 - 16)
  return (
    <div
      className={styles.menu}
      style={{ top, left: Math.min(place.left, window.innerWidth - 250) }}
      role="listbox"
      aria-label="Blocks"
    >
      {found.map((block) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys stay in the text
        <div
          key={block.name}
          id={`block-${block.name}`}
          role="option"
          tabIndex={-1}
          className={styles.choice}
          aria-selected={block === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(block)}
        >
          <block.Icon size={17} stroke={1.6} />
          <span>{block.label}</span>
          <kbd>{block.hint}</kbd>
        </div>
      ))}
    </div>
  )
}
