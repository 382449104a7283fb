import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

type Shown = { text: string | null; decorations: DecorationSet }

const key = new PluginKey<Shown>('dateline')

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    datelineLine: {
      /** Shows another dateline before the text. */
      showDateline: (text: string | null) => ReturnType
    }
  }
}

/**
 * The dateline stands before the text, as readers see it. It is made from data: nobody types in it. The screen hears its
 * clicks by `data-dateline-button`.
 */
export const DatelineLine = Extension.create({
  name: 'datelineLine',
  addCommands: () => ({
    showDateline:
      (text) =>
      ({ tr }) => {
        tr.setMeta(key, { text }).setMeta('addToHistory', false)
        return true
      },
  }),
  addProseMirrorPlugins() {
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ text: null, decorations: DecorationSet.empty }),
          apply(tr, shown) {
            const told = tr.getMeta(key) as { text: string | null } | undefined
            if (told === undefined && !tr.docChanged) return shown
            const text = told === undefined ? shown.text : told.text
            if (text === null || text === '') return { text, decorations: DecorationSet.empty }
            // It opens the first paragraph, or stands alone before what begins with another block.
            const isOpening = tr.doc.firstChild?.type.name === 'paragraph'
            const widget = Decoration.widget(isOpening ? 1 : 0, () => drawn(text, isOpening), {
              key: `dateline ${isOpening} ${text}`,
              side: -1,
              ignoreSelection: true,
              // What is dragged over it is for the text.
              stopEvent: ({ type }) => !type.startsWith('drag') && type !== 'drop',
            })
            return { text, decorations: DecorationSet.create(tr.doc, [widget]) }
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ]
  },
})

function drawn(text: string, isOpening: boolean): HTMLElement {
  const button = document.createElement('button')
  Object.assign(button, {
    type: 'button',
    className: 'dateline',
    contentEditable: 'false',
    title: 'Change the dateline',
  })
  button.dataset.datelineButton = ''
  button.dataset.alone = String(!isOpening)
  button.setAttribute('aria-label', `Dateline: ${text} Change it`)
  button.textContent = text
  return button
}
