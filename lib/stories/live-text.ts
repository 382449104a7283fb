// A story's live text: headline, short headline, standfirst, slugline and body as one shared document (Yjs), which several
// people change at once. Here is its shape; the commands read the projection of it in the row of the story.
import * as Y from 'yjs'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type Block, type Body, emptyBody, maxBodyBlocks } from './body.ts'
import { readBlock } from './live-body.ts'
import { rewriteBody } from './live-body-rewrite.ts'
import { smallestEdit } from './smallest-edit.ts'
import { limits } from './story-fields.ts'

export const textFields = ['headline', 'shortHeadline', 'standfirst', 'slugline'] as const
export type TextField = (typeof textFields)[number]
export type TextValues = Record<TextField, string> & { body: Body }

/** What a document may be altogether, as JSON of its body. */
const largestBody = 6_000_000
/** A field may grow beyond its limit while people write; readiness says so, and publishing refuses. */
const slack = 4

export const fieldOf = (doc: Y.Doc, field: TextField): Y.Text => doc.getText(field)
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('body')

/** An empty document with its roots named, so that nothing from outside can give them another nature. */
export function emptyLiveText(): Y.Doc {
  const doc = new Y.Doc()
  for (const field of textFields) fieldOf(doc, field)
  bodyOf(doc)
  return doc
}

/** A document that holds the values: how every live text begins, once. */
export function liveTextOf(values: TextValues): Y.Doc {
  const doc = emptyLiveText()
  rewriteLiveText(doc, values)
  return doc
}

/** Makes the document say these values by the smallest change found, so that carets and comments stay where they are. */
export function rewriteLiveText(doc: Y.Doc, values: Partial<TextValues>, origin: unknown = null): void {
  doc.transact(() => {
    for (const field of textFields) {
      const value = values[field]
      if (value !== undefined) rewriteField(fieldOf(doc, field), value)
    }
    if (values.body) rewriteBody(bodyOf(doc), values.body.content.length > 0 ? values.body : emptyBody)
  }, origin)
}

function rewriteField(text: Y.Text, value: string): void {
  const { at, removed, inserted } = smallestEdit(text.toString(), value)
  if (removed > 0) text.delete(at, removed)
  if (inserted !== '') text.insert(at, inserted)
}

/** A field as the row of the story has it: one line, trimmed. */
export function readField(doc: Y.Doc, field: TextField): string {
  const text = fieldOf(doc, field)
  const pieces = text.toDelta() as { insert: unknown; attributes?: object }[]
  const isPlain = text._map.size === 0 && pieces.every((piece) => typeof piece.insert === 'string' && !piece.attributes)
  if (!isPlain) throw refusedField(field, 'holds something that is no plain text')
  const value = pieces.map(({ insert }) => insert).join('')
  const line = value.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (/[\p{Cc}\p{Cs}]/u.test(line)) throw refusedField(field, 'contains control characters')
  if (line.length > limits[field] * slack)
    throw refusedField(field, `is far too long: ${limits[field]} characters at most`)
  return line
}

function refusedField(field: TextField, what: string): Refusal {
  const message = `The ${field === 'shortHeadline' ? 'short headline' : field} ${what}.`
  return new Refusal('invalid', message, { fields: { [field]: message } })
}

/**
 * Reads bodies of one document again and again, looking only at blocks that were forgotten or are new; `onRead` hears of
 * each block it looked at.
 */
export function bodyReader(doc: Y.Doc, onRead: (block: Block) => void = () => {}) {
  const known = new WeakMap<object, { block: Block | null }>()
  const body = bodyOf(doc)
  const read = (node: Y.XmlElement) => {
    const kept = known.get(node)
    if (kept) return kept.block
    const block = readBlock(node)
    known.set(node, { block })
    if (block) onRead(block)
    return block
  }
  return {
    forget: (node: object) => known.delete(node),
    read(): Body {
      if (body._map.size > 0) throw refusedBody('it carries attributes.')
      if (body.length > maxBodyBlocks) throw refusedBody(`a body holds at most ${maxBodyBlocks} blocks.`)
      const content = body.toArray().flatMap((node) => {
        if (!(node instanceof Y.XmlElement)) throw refusedBody('words stand outside of any block.')
        return read(node) ?? []
      })
      return { type: 'doc', content: content.length > 0 ? content : emptyBody.content }
    },
  }
}

export const refusedBody = (why: string) =>
  new Refusal('invalid', `The text was not taken: ${why}`, { fields: { body: `The text was not taken: ${why}` } })

/** Refuses a body that is too large to keep. */
export function demandSize(body: Body): void {
  if (JSON.stringify(body).length > largestBody) throw refusedBody('the story is too large. Part it into several.')
}

/** All values of a document. */
export const readLiveText = (doc: Y.Doc): TextValues => ({
  headline: readField(doc, 'headline'),
  shortHeadline: readField(doc, 'shortHeadline'),
  standfirst: readField(doc, 'standfirst'),
  slugline: readField(doc, 'slugline'),
  body: bodyReader(doc).read(),
})
