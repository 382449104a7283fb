'use client'

import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef } from 'react'
import { useDesk, useStory } from '../stories/use-story.ts'
import styles from './body-editor.module.css'
import { bodyOfDocument } from './body-of-document.ts'
import { EditorTools } from './editor-tools.tsx'
import { caretOf, selectionOf } from './live/carets.ts'
import type { TextSession } from './live/text-session.ts'
import { screenExtensions } from './screen-extensions.tsx'
import { Suggesting } from './suggestions/suggesting.ts'

const extensionsOn = ({ body, awareness }: TextSession, personId: number) => [
  ...screenExtensions({ hasUndo: false }),
  Placeholder.configure({ placeholder: 'Write the story. Type / on an empty line for blocks.' }),
  Collaboration.configure({ fragment: body }),
  Suggesting.configure({ personId }),
  CollaborationCaret.configure({ provider: { awareness }, render: caretOf, selectionRender: selectionOf }),
]

type Props = {
  dateline: string | null
  /** The key that leaves the text upwards. */
  onLeaveUp: () => void
}

export function BodyEditor({ dateline, onLeaveUp }: Props) {
  const { session, surface, bodyEditor, person, newsroom } = useDesk()
  const { text } = session
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const leaveUp = useRef(onLeaveUp)
  leaveUp.current = onLeaveUp
  const extensions = useMemo(() => extensionsOn(text, person.id), [text, person.id])

  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    editable: mayEdit,
    extensions,
    editorProps: {
      attributes: {
        'aria-label': 'Body',
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles.text ?? '',
        id: 'field-body',
        lang: newsroom.language,
        spellcheck: 'true',
      },
      handleKeyDown: (view, event) => {
        const isMod = event.ctrlKey || event.metaKey
        // The main move's key, which the screen listens for; here it would make a line break.
        if (isMod && !event.shiftKey && event.key === 'Enter') return true
        else if (event.key === 'ArrowUp' && view.state.selection.empty && view.state.selection.from <= 1)
          leaveUp.current()
        else return false
        return true
      },
    },
    onFocus: () => text.standIn('body'),
    onBlur: () => text.standIn(null),
  })

  useEffect(() => {
    if (editor === null) return
    surface.current = {
      focus: (where = 'start') => editor.commands.focus(where),
      body: () => bodyOfDocument(editor.getJSON()),
    }
    bodyEditor.set(editor)
    return () => {
      surface.current = null
      bodyEditor.set(null)
    }
  }, [editor, surface, bodyEditor])

  useEffect(() => editor?.setEditable(mayEdit, false), [editor, mayEdit])

  if (editor === null) return <div className={styles.text} aria-busy="true" />
  return (
    <EditorTools editor={editor} isEditable={mayEdit} dateline={dateline}>
      <EditorContent editor={editor} />
    </EditorTools>
  )
}
