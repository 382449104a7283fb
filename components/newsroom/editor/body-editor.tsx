'use client'

import { Placeholder } from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { useDesk, useStory } from '../stories/use-story.ts'
import styles from './body-editor.module.css'
import { bodyOfDocument, documentOfBody } from './body-of-document.ts'
import { EditorTools } from './editor-tools.tsx'
import { insertBlock } from './insert-block.ts'
import { screenExtensions } from './screen-extensions.tsx'

const extensions = [
  ...screenExtensions(),
  Placeholder.configure({ placeholder: 'Write the story. Type / on an empty line for blocks.' }),
]

type Props = {
  dateline: string | null
  /** The key that leaves the text upwards. */
  onLeaveUp: () => void
  onPickStory?: () => void
}

export function BodyEditor({ dateline, onLeaveUp }: Props) {
  const { session, surface } = useDesk()
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const bodyVersion = useStory((snapshot) => snapshot.bodyVersion)
  const leaveUp = useRef(onLeaveUp)
  leaveUp.current = onLeaveUp

  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    editable: mayEdit,
    extensions,
    content: documentOfBody(session.snapshot().draft.body),
    editorProps: {
      attributes: {
        'aria-label': 'Body',
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles.text ?? '',
        id: 'field-body',
      },
      handleKeyDown: (view, event) => {
        const isMod = event.ctrlKey || event.metaKey
        // The main move's key, which the screen listens for; here it would make a line break.
        if (isMod && event.key === 'Enter') return true
        else if (event.key === 'ArrowUp' && view.state.selection.empty && view.state.selection.from <= 1)
          leaveUp.current()
        else return false
        return true
      },
    },
    onUpdate: () => session.touch('body'),
  })

  useEffect(() => {
    if (editor === null) return
    surface.current = {
      focus: (where = 'start') => editor.commands.focus(where),
      body: () => bodyOfDocument(editor.getJSON()),
      insertReadAlso: (storyId) => insertBlock(editor, { type: 'readAlso', attrs: { storyId } }),
    }
    const release = session.holdBody(() => bodyOfDocument(editor.getJSON()))
    return () => {
      release()
      surface.current = null
    }
  }, [editor, session, surface])

  useEffect(() => editor?.setEditable(mayEdit, false), [editor, mayEdit])

  // A body from outside (a colleague's, or kept text) replaces the one on the screen; undo brings back what stood there.
  useEffect(() => {
    if (bodyVersion === 0 || editor === null) return
    editor.commands.setContent(documentOfBody(session.snapshot().draft.body), { emitUpdate: false })
  }, [bodyVersion, editor, session])

  if (editor === null) return <div className={styles.text} aria-busy="true" />
  return (
    <EditorTools editor={editor} isEditable={mayEdit} dateline={dateline}>
      <EditorContent editor={editor} />
    </EditorTools>
  )
}
