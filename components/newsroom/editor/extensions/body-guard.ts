import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { type BareNode, bareNode } from '#lib/stories/bare-node.ts'
import { Block, maxBodyBlocks } from '#lib/stories/body.ts'

type Teller = { tell: (why: string) => void }

declare module '@tiptap/core' {
  interface Storage {
    bodyGuard: Teller
  }
}

/**
 * Refuses a change of this screen's own that would make a body of what the server refuses (a list too deep for its box, a
 * row too many), with the reason, before anything stands there that could not be saved.
 */
export const BodyGuard = Extension.create<object, Teller>({
  name: 'bodyGuard',
  addStorage: () => ({ tell: () => {} }),
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin({
        key: new PluginKey('bodyGuard'),
        filterTransaction: (tr) => {
          // Colleagues' changes and undo come through the binding and are judged by the server.
          if (!tr.docChanged || tr.getMeta('y-sync$') !== undefined) return true
          const why = newProblem(tr)
          if (why !== null) storage.tell(why)
          return why === null
        },
      }),
    ]
  },
})

/** Words put in or taken out within a line can break no rule of blocks, and must not wait for a check. */
const isTyping = (tr: Transaction): boolean =>
  tr.steps.every((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.openStart > 0 || step.slice.openEnd > 0) return false
    const doc = tr.docs[index]
    const isInLine =
      doc?.resolve(step.from).sameParent(doc.resolve(step.to)) && doc.resolve(step.from).parent.isTextblock
    return isInLine === true && step.slice.content.content.every((node) => node.isInline)
  })

/** What is wrong with the blocks that changed; null as well when something was wrong with them before. */
export function newProblem(tr: Transaction): string | null {
  if (isTyping(tr)) return null
  if (tr.doc.childCount > maxBodyBlocks && tr.doc.childCount > tr.before.childCount) {
    return `A story holds at most ${maxBodyBlocks.toLocaleString('en')} blocks.`
  }
  const why = firstProblem(tr.doc, tr.before)
  return why !== null && firstProblem(tr.before, tr.doc) === null ? why : null
}

function firstProblem(doc: Node, other: Node): string | null {
  const known = new Set(other.children)
  for (const block of doc.children) {
    if (known.has(block)) continue
    const judged = Block.safeParse(bareNode(block.toJSON() as BareNode))
    if (!judged.success) return words(judged.error.issues[0]?.message)
  }
  return null
}

/** Our own sentences end with a full stop; zod's do not. */
const words = (message = '') =>
  message.endsWith('.') ? message : 'This does not fit here: the list would be too deep, or the block too long.'
