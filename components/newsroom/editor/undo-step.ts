import type { ChainedCommands, Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'

type Undoing = { undoManager?: { stopCapturing(): void } }

/**
 * Runs the commands as one step of undo, apart from the typing before and after, whoever keeps the steps. The keys are in
 * the text afterwards, at once: Tiptap's own focus comes a frame later, and letters typed until then go astray.
 */
export function asOneStep(editor: Editor, build: (chain: ChainedCommands) => ChainedCommands): boolean {
  partStep(editor)
  const done = build(
    editor.chain().command(({ tr }) => {
      closeHistory(tr)
      return true
    }),
  ).run()
  partStep(editor)
  if (!editor.view.hasFocus()) editor.view.focus()
  return done
}

/** What comes next is a step of its own, in a live document (whose undo is Yjs's). */
export function partStep({ state }: Editor): void {
  const plugin = state.plugins.find((candidate) => 'key' in candidate && candidate.key === 'y-undo$')
  const undoing = plugin?.getState(state) as Undoing | undefined
  undoing?.undoManager?.stopCapturing()
}
