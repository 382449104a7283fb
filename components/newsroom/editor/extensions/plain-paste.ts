import { Extension } from '@tiptap/core'
import { type DOMParser, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { cleanLink } from '#lib/stories/clean-link.ts'
import type { PastedBlock } from '../paste/block-sink.ts'
import { blocksOfTree } from '../paste/blocks-of-tree.ts'
import { fitBlocks } from '../paste/fit-blocks.ts'
import { fitSlice } from '../paste/fit-slice.ts'
import { leftOutWords } from '../paste/left-out-words.ts'
import { CopySerializer, readCopy, storyOfCopy } from '../paste/own-copies.ts'
import { bringPictures, pictureSpots, type SpottedPicture, spottedPicture } from '../paste/picture-spots.ts'
import { blocksOfText, legible } from '../paste/text-blocks.ts'
import { uploadPicture } from '../pictures/picture-requests.ts'

export type PasteDesk = {
  storyId: number | null
  /** Says to the person what a paste could not bring along. */
  tell: (message: string) => void
}

declare module '@tiptap/core' {
  interface Storage {
    plainPaste: PasteDesk
  }
}

/** Everything that comes by clipboard or drop passes here and becomes what a body may hold. */
export const PlainPaste = Extension.create<object, PasteDesk>({
  name: 'plainPaste',
  addStorage: () => ({ storyId: null, tell: () => {} }),
  onBeforeCreate() {
    // Stars and underlines in what is pasted may be meant as such; an address is an address.
    this.editor.options.enablePasteRules = ['link']
  },
  addProseMirrorPlugins() {
    const { storage, editor } = this
    const { schema } = editor
    const spotted: SpottedPicture[] = []
    const tell = (message: string) => storage.tell(message)
    const desk = { upload: uploadPicture, tell }
    const sliceOf = (blocks: readonly PastedBlock[], spots: readonly (SpottedPicture | null)[] = []) => {
      const fitted = fitBlocks(blocks)
      if (fitted.isCut) tell(leftOutWords.rest)
      return new Slice(Fragment.from(fitted.blocks.flatMap((block) => nodeOf(schema, block, spots))), 0, 0)
    }
    const readForeign = (dom: Node) => {
      const pasted = blocksOfTree(dom as Element, location.origin)
      const pictures = pasted.pictures.map(spottedPicture)
      spotted.splice(0, spotted.length, ...pictures.filter((picture) => picture !== null))
      if (pictures.includes(null)) pasted.leftOut.add('pictures')
      for (const what of pasted.leftOut) tell(leftOutWords[what])
      return sliceOf(pasted.blocks, pictures)
    }
    const parser: Pick<DOMParser, 'parseSlice'> = {
      parseSlice(dom, options) {
        const storyId = storyOfCopy(dom as Element)
        const isSame = storyId !== null && storyId === storage.storyId
        return storyId === null ? readForeign(dom) : readCopy(dom, schema, options, isSame)
      },
    }
    return [
      new Plugin({
        key: new PluginKey('plainPaste'),
        props: {
          clipboardSerializer: new CopySerializer(schema, () => storage.storyId),
          clipboardParser: parser as DOMParser,
          transformPastedText: (text) => withCleanLinks(legible(text)),
          clipboardTextParser: (text, _, isPlain) => Slice.maxOpen(sliceOf(blocksOfText(text, isPlain)).content),
          transformPastedHTML: (html) => withoutHandlers(legible(html)),
          transformPasted: (slice, view) => fitSlice(slice, view.state.selection.$from),
          handlePaste(view, event) {
            const files = picturesOf(event.clipboardData)
            if (files.length === 0) return false
            bringPictures(view, files, view.state.selection.to, desk)
            return true
          },
          handleDrop(view, event) {
            const files = picturesOf(event.dataTransfer)
            if (files.length === 0) return false
            event.preventDefault()
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
            bringPictures(view, files, at ?? view.state.doc.content.size, desk)
            return true
          },
        },
      }),
      pictureSpots(spotted, desk),
    ]
  },
})

function nodeOf(schema: Schema, block: PastedBlock, spots: readonly (SpottedPicture | null)[]) {
  if (block.type !== 'pictureSpot') return [schema.nodeFromJSON(block)]
  const spot = spots[block.index]
  return spot ? [schema.nodeFromJSON({ type: 'paragraph', content: [{ type: 'text', text: spot.token }] })] : []
}

/** Pictures as files. Word processors add one of the whole copy beside its words: then the words are what is meant. */
function picturesOf(data: DataTransfer | null): File[] {
  const hasWords =
    (data?.getData('text/plain') ?? '').trim() !== '' || /<(p|td|li|h\d)\b/i.test(data?.getData('text/html') ?? '')
  return hasWords ? [] : [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

const withCleanLinks = (text: string): string => text.replace(/https?:\/\/[^\s<>"]+/g, (address) => cleanLink(address))

/** The tree is read and thrown away; but the browser complains of handlers and bases before it gets there. */
const withoutHandlers = (html: string): string =>
  html
    .replace(/<base\b[^>]*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''))
