// Pictures on their way to the library: a spot in the text that waits, and the picture in its place once it is there.
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { LibraryPicture } from '#lib/media/picture.ts'
import { bytesOf } from './pasted-pictures.ts'

type Waiting = { id: string; at: number }
type Change = { add?: Waiting[]; remove?: string }
export type SpottedPicture = { token: string; file: Blob & { name?: string }; alt: string }
export type PictureDesk = {
  upload: (file: Blob & { name?: string }) => Promise<LibraryPicture>
  tell: (message: string) => void
}

const key = new PluginKey<DecorationSet>('pictureSpots')

/** A word nobody types, which stands for a picture inside pasted matter until the matter stands in the text. */
export const newToken = (): string => `picture-${crypto.randomUUID()}`

export const spottedPicture = ({ address, alt }: { address: string; alt: string }): SpottedPicture | null => {
  const file = bytesOf(address)
  return file === null ? null : { token: newToken(), file, alt }
}

/** `spotted` holds what the latest paste brought along; the plugin takes it as soon as the matter stands in the text. */
export function pictureSpots(spotted: SpottedPicture[], desk: PictureDesk): Plugin {
  const coming = new Map<string, SpottedPicture>()
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const { add = [], remove }: Change = transaction.getMeta(key) ?? {}
        const mapped = before.map(transaction.mapping, transaction.doc)
        const spots = add.map(({ id, at }) => Decoration.widget(at, spotOnScreen, { id, side: 1 }))
        const gone = remove === undefined ? [] : mapped.find(undefined, undefined, ({ id }) => id === remove)
        return mapped.add(transaction.doc, spots).remove(gone)
      },
    },
    // The words that stand for pictures leave the text in the step that brought them, before anybody else sees them.
    appendTransaction(transactions, _, state) {
      if (spotted.length === 0 || !transactions.some(({ docChanged }) => docChanged)) return null
      const found: { from: number; picture: SpottedPicture }[] = []
      state.doc.descendants((node, position) => {
        for (const picture of node.isText ? spotted : []) {
          const at = node.text?.indexOf(picture.token) ?? -1
          if (at >= 0) found.push({ from: position + at, picture })
        }
      })
      spotted.length = 0
      const { tr } = state
      for (const { from, picture } of found.toReversed()) tr.delete(from, from + picture.token.length)
      for (const { picture } of found) coming.set(picture.token, picture)
      const add = found.map(({ from, picture }) => ({ id: picture.token, at: tr.mapping.map(from, -1) }))
      return found.length > 0 ? tr.setMeta(key, { add } satisfies Change) : null
    },
    view: (view) => ({
      update() {
        for (const picture of coming.values()) void bring(view, picture, desk)
        coming.clear()
      },
    }),
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Takes pictures from the clipboard or a drop to the library, and then into the text at this position. */
export function bringPictures(view: EditorView, files: readonly File[], at: number, desk: PictureDesk): void {
  const pictures = files.map((file): SpottedPicture => ({ token: newToken(), file, alt: '' }))
  view.dispatch(view.state.tr.setMeta(key, { add: pictures.map(({ token }) => ({ id: token, at })) } satisfies Change))
  for (const picture of pictures) void bring(view, picture, desk)
}

async function bring(view: EditorView, picture: SpottedPicture, desk: PictureDesk): Promise<void> {
  const found = await desk.upload(picture.file).catch((problem: Error) => {
    desk.tell(`A picture was left out. ${problem.message}`)
    return null
  })
  if (view.isDestroyed) return
  const { state } = view
  const spot = key.getState(state)?.find(undefined, undefined, ({ id }) => id === picture.token)[0]
  const transaction = state.tr.setMeta(key, { remove: picture.token } satisfies Change)
  if (spot !== undefined) {
    const $at = state.doc.resolve(spot.from)
    const outer = $at.depth > 0 ? $at.node(1) : null
    const isOwnLine = outer?.type.name === 'paragraph' && outer.content.size === 0
    const from = outer === null ? spot.from : isOwnLine ? $at.before(1) : $at.after(1)
    const to = isOwnLine ? $at.after(1) : from
    const image = found && state.schema.nodes.image?.create({ mediaId: found.id, alt: picture.alt })
    if (image) transaction.replaceRangeWith(from, to, image)
    else if (isOwnLine && state.doc.childCount > 1) transaction.delete(from, to)
  }
  view.dispatch(transaction)
}

function spotOnScreen(): HTMLElement {
  const spot = document.createElement('span')
  spot.className = 'picture-spot'
  spot.setAttribute('role', 'status')
  spot.textContent = 'Uploading a picture…'
  return spot
}
