import type { JSONContent } from '@tiptap/core'
import { type BareNode, bareNode } from '#lib/stories/bare-node.ts'
import { type Body, emptyBody } from '#lib/stories/body.ts'

/** The surface's document as a body. */
export const bodyOfDocument = (document: JSONContent): Body => bareNode(document as BareNode) as unknown as Body

/** A body as the surface can hold it: at least one block to write in. */
export const documentOfBody = (body: Body): JSONContent => (body.content.length > 0 ? body : emptyBody)
