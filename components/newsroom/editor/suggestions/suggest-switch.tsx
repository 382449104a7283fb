'use client'

import { Button, Tooltip } from '@mantine/core'
import { IconPencilCheck } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import { useDesk, useStory } from '../../stories/use-story.ts'
import { announce } from '../announce.ts'
import { partStep } from '../undo-step.ts'
import { isSuggesting } from './suggesting.ts'
import styles from './suggestions.module.css'

/** Whether what one types is a change or a suggestion. Remembered for each story, for this person in this browser. */
export function SuggestSwitch({ editor }: { editor: Editor }) {
  const { person } = useDesk()
  const storyId = useStory(({ story }) => story.id)
  const memory = `broadsheet.suggesting.${person.id}.${storyId}`
  const isOn = useEditorState({ editor, selector: ({ editor: current }) => isSuggesting(current.state) })

  useEffect(() => {
    if (localStorage.getItem(memory) === 'on') editor.commands.suggest(true)
  }, [editor, memory])

  const turn = () => {
    const next = !isSuggesting(editor.state)
    partStep(editor)
    editor.commands.suggest(next)
    if (next) localStorage.setItem(memory, 'on')
    else localStorage.removeItem(memory)
    announce(
      next ? 'Suggesting: what you change is marked for others to decide.' : 'Editing: what you change is changed.',
    )
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.key.toLowerCase() !== 'e')
        return
      event.preventDefault()
      turn()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
  return (
    <span className={styles.switch}>
      <Tooltip label={`${isOn ? 'Back to editing' : 'Suggest changes instead of making them'}  Ctrl Shift E`}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={styles.switchButton}
          aria-pressed={isOn}
          aria-label={isOn ? 'Suggesting' : 'Suggest'}
          data-on={isOn || undefined}
          leftSection={<IconPencilCheck size={17} stroke={1.8} />}
          classNames={{ section: styles.switchSign }}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={turn}
        >
          <span className={styles.switchWord}>{isOn ? 'Suggesting' : 'Suggest'}</span>
        </Button>
      </Tooltip>
    </span>
  )
}
