// Writes a body into the shared document so that what stays the same is not touched: colleagues' carets, comments and
// typing in other blocks survive a restored version or a change from outside.
import { diffArrays } from 'diff'
import { encodeAny, toBase64 } from 'lib0/buffer'
import * as sha256 from 'lib0/hash/sha256'
import * as Y from 'yjs'
import type { BareNode } from './bare-node.ts'
import type { Block, Body } from './body.ts'
import { editorialMarks, type Inline, type Mark, type TextNode } from './body-inline.ts'
import { withoutComments } from './editorial-marks.ts'
import { readBlock } from './live-body.ts'
import { smallestEdit } from './smallest-edit.ts'

/** Makes the tree say the body. Comments stay on blocks that do not change and around words that do not. */
export function rewriteBody(fragment: Y.XmlFragment, body: Body): void {
  const before = fragment.toArray().map((node) => (node instanceof Y.XmlElement ? fingerprint(readBlock(node)) : ''))
  let at = 0
  let next = 0
  let removed = 0
  const drop = () => {
    if (removed > 0) fragment.delete(at, removed)
    removed = 0
  }
  for (const { added, removed: isRemoved, count } of diffArrays(before, body.content.map(fingerprint))) {
    if (isRemoved) removed += count
    else if (added) {
      for (const block of body.content.slice(next, next + count)) {
        if (removed > 0) {
          removed--
          replaceBlock(fragment, at, block)
        } else fragment.insert(at, [typeOf(block as BareNode)])
        at++
      }
      next += count
    } else {
      drop()
      at += count
      next += count
    }
  }
  drop()
}

const fingerprint = (block: Block | null): string => (block === null ? '' : JSON.stringify(withoutComments(block)))

function replaceBlock(fragment: Y.XmlFragment, at: number, block: Block): void {
  const node = fragment.get(at)
  if (node instanceof Y.XmlElement && rewriteWords(node, block)) return
  fragment.delete(at, 1)
  fragment.insert(at, [typeOf(block as BareNode)])
}

/** Changes the words of a paragraph or heading in place; says no where the block is of another nature. */
function rewriteWords(node: Y.XmlElement, block: Block): boolean {
  if (node.nodeName !== block.type || (block.type !== 'paragraph' && block.type !== 'heading')) return false
  const text = node.length === 1 ? node.get(0) : null
  const content = block.content ?? []
  if (!(text instanceof Y.XmlText) || content.length === 0 || !content.every(isText)) return false
  if (block.type === 'heading' && node.getAttribute('level') !== (block.attrs.level as unknown)) return false
  rewriteAttributes(node, block.attrs ?? {})
  const { at, removed, inserted } = smallestEdit(wordsOf(text), content.map((piece) => piece.text).join(''))
  if (removed > 0) text.delete(at, removed)
  if (inserted !== '') text.insert(at, inserted)
  text.applyDelta(
    retained(text, content).map(({ length, attributes }) => ({ retain: length, attributes })),
    { sanitize: false },
  )
  return true
}

function rewriteAttributes(node: Y.XmlElement, attrs: object): void {
  for (const name of Object.keys(node.getAttributes())) if (!(name in attrs)) node.removeAttribute(name)
  for (const [name, value] of Object.entries(attrs)) {
    if (JSON.stringify(node.getAttribute(name)) !== JSON.stringify(value)) node.setAttribute(name, value)
  }
}

const isText = (node: Inline): node is TextNode => node.type === 'text'
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')

/** The marks each stretch must have from now on: those of the body, without those it has besides, comments excepted. */
function retained(text: Y.XmlText, content: TextNode[]) {
  const present = new Set<string>()
  for (const { attributes } of text.toDelta() as { attributes?: object }[]) {
    for (const name of Object.keys(attributes ?? {})) if (!name.startsWith('comment--')) present.add(name)
  }
  const nothing = Object.fromEntries([...present].map((name) => [name, null]))
  return content.map((piece) => ({ length: piece.text.length, attributes: { ...nothing, ...attributesOf(piece) } }))
}

const attributesOf = ({ marks }: TextNode) =>
  Object.fromEntries((marks ?? []).map((mark) => [nameOf(mark), attrsOf(mark)]))
const attrsOf = (mark: Mark): object => ('attrs' in mark ? mark.attrs : {})

/** The binding's own name for a mark: one that overlaps itself carries a hash of itself. */
export const nameOf = (mark: Mark): string =>
  editorialMarks.includes(mark.type) ? `${mark.type}--${hashOf(mark)}` : mark.type

const hashLength = 6
function hashOf(mark: Mark): string {
  const digest = sha256.digest(encodeAny({ ...mark }))
  for (let i = hashLength; i < digest.length; i++) digest[i % hashLength]! ^= digest[i]!
  return toBase64(digest.slice(0, hashLength))
}

const cellSpan = { colspan: 1, rowspan: 1 }

/** A block as a type of the shared document, laid out as the editor's binding lays it out. */
function typeOf(node: BareNode): Y.XmlElement {
  const type = new Y.XmlElement<Record<string, never>>(node.type ?? '')
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader'
  for (const [name, value] of Object.entries({ ...(isCell ? cellSpan : {}), ...node.attrs })) {
    type.setAttribute(name, value as never)
  }
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let run: TextNode[] = []
  const endRun = () => {
    if (run.length > 0) children.push(textOf(run))
    run = []
  }
  for (const child of node.content ?? []) {
    if (child.type === 'text') run.push(child as TextNode)
    else {
      endRun()
      children.push(typeOf(child))
    }
  }
  endRun()
  type.insert(0, children)
  return type
}

function textOf(run: TextNode[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(run.map((piece) => ({ insert: piece.text, attributes: attributesOf(piece) })))
  return text
}
