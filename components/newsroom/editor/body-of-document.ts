import type { JSONContent } from '@tiptap/core'
import { type Body, emptyBody } from '#lib/stories/body.ts'

/**
 * The surface's document as a body. ProseMirror lets a line break carry the marks around it and writes empty
 * attribute objects; a body knows neither.
 */
export const bodyOfDocument = (document: JSONContent): Body => clean(document) as unknown as Body

function clean(node: JSONContent): JSONContent {
  const { type, attrs, content, marks, text } = node
  const kept: JSONContent = { type }
  if (attrs !== undefined && Object.keys(attrs).length > 0) kept.attrs = attrs
  if (content !== undefined && content.length > 0) kept.content = content.map(clean)
  if (marks !== undefined && marks.length > 0 && type !== 'hardBreak') kept.marks = marks
  if (text !== undefined) kept.text = text
  return kept
}

/** A body as the surface can hold it: at least one block to write in. */
export const documentOfBody = (body: Body): JSONContent => (body.content.length > 0 ? body : emptyBody)
