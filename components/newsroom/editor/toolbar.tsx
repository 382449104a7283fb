'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { blockChoices } from './blocks.ts'
import styles from './toolbar.module.css'

type Props = { editor: Editor; onLink: () => void; onPickStory: () => void }

export function Toolbar({ editor, onLink, onPickStory }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      blocks: blockChoices.map((block) => block.isActive(current)).join(),
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      link: current.isActive('link'),
      mayUndo: current.can().undo(),
      mayRedo: current.can().redo(),
    }),
  })
  const active = state.blocks.split(',').map((value) => value === 'true')

  // One stop for Tab; arrows walk the buttons, as a toolbar does.
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
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
      {blockChoices.map(({ name, label, hint, Icon, apply }, index) => (
        <Tool
          key={name}
          label={label}
          keys={hint}
          isOn={active[index] === true}
          run={() => (apply === null ? onPickStory() : apply(editor))}
        >
          <Icon size={17} stroke={1.8} />
        </Tool>
      ))}
      <span className={styles.rule} />
      <Tool label="Undo" keys="Ctrl Z" isOff={!state.mayUndo} run={() => editor.chain().focus().undo().run()}>
        <IconArrowBackUp size={17} stroke={1.8} />
      </Tool>
      <Tool label="Redo" keys="Ctrl Y" isOff={!state.mayRedo} run={() => editor.chain().focus().redo().run()}>
        <IconArrowForwardUp size={17} stroke={1.8} />
      </Tool>
    </div>
  )
}

type ToolProps = {
  label: string
  keys: string
  isOn?: boolean
  isOff?: boolean
  isStop?: boolean
  run: () => void
  children: ReactNode
}

function Tool({ label, keys, isOn, isOff, isStop, run, children }: ToolProps) {
  return (
    <Tooltip label={keys === '' ? label : `${label}  ${keys}`}>
      <ActionIcon
        className={styles.tool}
        variant="subtle"
        color="gray"
        size={30}
        aria-label={label}
        aria-pressed={isOn}
        data-on={isOn || undefined}
        disabled={isOff}
        tabIndex={isStop ? 0 : -1}
        // The selection stays where it is while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
