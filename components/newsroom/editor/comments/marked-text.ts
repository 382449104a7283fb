import type { Editor } from '@tiptap/core'
import { asQuote } from '#lib/stories/comment-fields.ts'
import type { MarkedText } from '../../comments/open-comments.ts'
import { anchorOf } from './anchor.ts'
import { selectedWords, wordsOfThread } from './thread-words.ts'

/** What the comments ask of the text, answered by its writing surface. */
export function markedText(editor: Editor, settle: () => Promise<unknown>): MarkedText {
  return {
    selection() {
      const quote = asQuote(selectedWords(editor.state))
      const anchor = anchorOf(editor.state)
      return quote === '' || anchor === null ? null : { quote, anchor }
    },
    jump(threadId) {
      const words = wordsOfThread(editor.state.doc, threadId)
      const element = editor.view.dom.querySelector(`[data-thread="${CSS.escape(threadId)}"]`)
      if (words === null || element === null) return false
      if (editor.isEditable) editor.chain().setTextSelection(words.from).focus(null, { scrollIntoView: false }).run()
      element.scrollIntoView({ block: 'center' })
      flash(editor, threadId)
      return true
    },
    back: () => {
      // Behind the words, which are commented on now, so that the next key does not replace them.
      if (!editor.isEditable) return
      editor.chain().setTextSelection(editor.state.selection.to).focus(null, { scrollIntoView: false }).run()
    },
    settle,
  }
}

const flashMs = 900

function flash(editor: Editor, threadId: string): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
  for (const element of editor.view.dom.querySelectorAll(`[data-thread="${CSS.escape(threadId)}"]`)) {
    element.animate([{ backgroundColor: 'var(--comment-flash)' }, {}], { duration: flashMs, easing: 'ease-out' })
  }
}
