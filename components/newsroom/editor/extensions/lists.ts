import { BulletList as Bullets, ListItem, OrderedList } from '@tiptap/extension-list'
import type { ResolvedPos } from '@tiptap/pm/model'

/** Lists stand in lists at most this deep; the body's schema refuses more. */
export const deepestList = 4
/** The same inside a fact box. */
export const deepestListInBox = 2

export const BulletList = Bullets.configure({ keepMarks: true })

export const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) => {
          const start = Number(element.getAttribute('start') ?? 1)
          return Number.isInteger(start) && start >= 0 && start <= 100_000 ? start : 1
        },
      },
    }
  },
}).configure({ keepMarks: true })

function hasRoomForList(position: ResolvedPos): boolean {
  const around = Array.from({ length: position.depth + 1 }, (_, depth) => position.node(depth).type.name)
  const lists = around.filter((name) => name === 'bulletList' || name === 'orderedList').length
  return lists < (around.includes('factBox') ? deepestListInBox : deepestList)
}

export const BodyListItem = ListItem.extend({
  content: '(paragraph | bulletList | orderedList)+',
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      // The key is taken in any case, so that Tab in a list never jumps out of the text.
      Tab: () => {
        if (!this.editor.isActive(this.name)) return false
        return (
          !hasRoomForList(this.editor.state.selection.$from) || this.editor.commands.sinkListItem(this.name) || true
        )
      },
    }
  },
})
