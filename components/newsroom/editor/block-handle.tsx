'use client'

import { Menu } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { NodeSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { type DragEvent, type RefObject, useEffect, useState } from 'react'
import { BlockActions } from './block-actions.tsx'
import styles from './block-handle.module.css'

type Hovered = { at: number; top: number }

/** A grip beside the block under the pointer: dragged it moves the block, clicked it says what else can be done. */
export function BlockHandle({ editor, frame }: { editor: Editor; frame: RefObject<HTMLElement | null> }) {
  const [isOpen, setIsOpen] = useState(false)
  const hovered = useHoveredBlock(editor, frame, isOpen)
  if (hovered === null) return null

  const drag = (event: DragEvent) => {
    const { view, state } = editor
    const selection = NodeSelection.create(state.doc, hovered.at)
    view.dispatch(state.tr.setSelection(selection))
    const { dom, text, slice } = view.serializeForClipboard(selection.content())
    event.dataTransfer.clearData()
    event.dataTransfer.setData('text/html', dom.innerHTML)
    event.dataTransfer.setData('text/plain', text)
    event.dataTransfer.effectAllowed = 'move'
    const element = view.nodeDOM(hovered.at)
    if (element instanceof HTMLElement) event.dataTransfer.setDragImage(element, 0, 0)
    view.dragging = { slice, move: true }
  }
  return (
    <div className={styles.place} style={{ top: hovered.top }}>
      <Menu opened={isOpen} onChange={setIsOpen} position="bottom-start" width={220} withinPortal returnFocus={false}>
        <Menu.Target>
          <button
            type="button"
            className={styles.handle}
            draggable
            tabIndex={-1}
            aria-label="Move or change this block"
            title="Drag to move, click for more"
            onDragStart={drag}
            onDragEnd={() => {
              editor.view.dragging = null
            }}
          >
            <IconGripVertical size={16} stroke={1.6} />
          </button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          <BlockActions editor={editor} at={hovered.at} />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** The outermost block at the pointer's height, in the frame's coordinates. Nothing is drawn anew while it stays the same. */
function useHoveredBlock(editor: Editor, frame: RefObject<HTMLElement | null>, isHeld: boolean): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  useEffect(() => {
    const area = frame.current
    if (area === null || isHeld) return
    let waiting = 0
    const look = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(() => {
        const next = blockAtHeight(editor, area, event.clientY)
        setHovered((now) => (now?.at === next?.at && now?.top === next?.top ? now : next))
      })
    }
    // The grip must stay while it is dragged: with its element the browser would end the drag.
    const forget = () => editor.view.dragging === null && setHovered(null)
    // A change of the text moves blocks away from under the grip.
    editor.on('update', forget)
    area.addEventListener('pointermove', look)
    area.addEventListener('pointerleave', forget)
    return () => {
      cancelAnimationFrame(waiting)
      editor.off('update', forget)
      area.removeEventListener('pointermove', look)
      area.removeEventListener('pointerleave', forget)
    }
  }, [editor, frame, isHeld])
  return hovered
}

function blockAtHeight(editor: Editor, area: HTMLElement, y: number): Hovered | null {
  const { view } = editor
  const blocks = view.dom.children
  // By halves: a long story has hundreds of blocks.
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Element).getBoundingClientRect().bottom < y) low = middle + 1
    else high = middle
  }
  const element = blocks[low]
  if (!(element instanceof HTMLElement) || element.classList.contains('ProseMirror-widget')) return null
  const box = element.getBoundingClientRect()
  if (y < box.top - 12 || y > box.bottom + 12) return null
  const at = outermost(editor, view.posAtDOM(element, 0))
  return at === null ? null : { at, top: box.top - area.getBoundingClientRect().top }
}

function outermost(editor: Editor, position: number): number | null {
  const $at = editor.state.doc.resolve(Math.max(0, Math.min(position, editor.state.doc.content.size)))
  if ($at.depth > 0) return $at.before(1)
  return $at.nodeAfter === null ? null : $at.pos
}
