'use client'

import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef } from 'react'
import { BlockButton } from './block-button.tsx'
import { type BlockChoice, blockChoices } from './blocks.ts'
import { InsertMenu } from './insert-menu.tsx'
import { SuggestSwitch } from './suggestions/suggest-switch.tsx'
import { TableMenu } from './table-menu.tsx'
import { Tool } from './tool.tsx'
import styles from './toolbar.module.css'
import { asOneStep } from './undo-step.ts'

type Props = { editor: Editor; onLink: () => void }

/** The blocks of text that writers use most; the others stand behind "Insert" and "/". */
const shown = blockChoices.filter(
  (block): block is BlockChoice & { apply: unknown } =>
    ['h2', 'h3', 'bullets', 'numbers', 'quote'].includes(block.name) && 'apply' in block,
)

export function Toolbar({ editor, onLink }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      blocks: shown.map((block) => block.isActive(current)).join(),
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      link: current.isActive('link'),
      table: current.isActive('table'),
      mayUndo: current.can().undo(),
      mayRedo: current.can().redo(),
    }),
  })
  const active = state.blocks.split(',').map((value) => value === 'true')

  // One stop for Tab; arrows walk the buttons, as a toolbar does.
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const inMenu = (event.target as HTMLElement).closest('[role="menu"]') !== null
    if (step === undefined || inMenu) return
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  return (
    <div className={styles.bar} role="toolbar" aria-label="Format" ref={bar} onKeyDown={walk}>
      <Tool label="Bold" keys="Ctrl B" isOn={state.bold} isStop run={() => editor.chain().focus().toggleBold().run()}>
        <IconBold size={17} stroke={1.8} />
      </Tool>
      <Tool label="Italic" keys="Ctrl I" isOn={state.italic} run={() => editor.chain().focus().toggleItalic().run()}>
        <IconItalic size={17} stroke={1.8} />
      </Tool>
      <Tool label="Link" keys="Ctrl K" isOn={state.link} run={onLink}>
        <IconLink size={17} stroke={1.8} />
      </Tool>
      <span className={styles.rule} />
      {shown.map((block, index) => (
        <Tool
          key={block.name}
          label={block.label}
          keys={block.hint}
          isOn={active[index] === true}
          run={() => asOneStep(editor, (chain) => toggled(block, chain, active[index] === true))}
        >
          <block.Icon size={17} stroke={1.8} />
        </Tool>
      ))}
      <span className={styles.rule} />
      <InsertMenu editor={editor} />
      {state.table && <TableMenu editor={editor} />}
      <BlockButton editor={editor} />
      <span className={styles.rule} />
      <Tool label="Undo" keys="Ctrl Z" isOff={!state.mayUndo} run={() => editor.chain().focus().undo().run()}>
        <IconArrowBackUp size={17} stroke={1.8} />
      </Tool>
      <Tool label="Redo" keys="Ctrl Y" isOff={!state.mayRedo} run={() => editor.chain().focus().redo().run()}>
        <IconArrowForwardUp size={17} stroke={1.8} />
      </Tool>
      <SuggestSwitch editor={editor} />
    </div>
  )
}

type Chain = Parameters<Extract<BlockChoice, { apply: unknown }>['apply']>[0]

/** A subheading's button makes text of a subheading again. */
function toggled(block: BlockChoice, chain: Chain, isOn: boolean): Chain {
  if (isOn && (block.name === 'h2' || block.name === 'h3')) return chain.clearNodes()
  return 'apply' in block ? block.apply(chain) : chain
}
