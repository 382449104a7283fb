import type { JSONContent } from '@tiptap/core'
import { type BareNode, bareNode } from '#lib/stories/bare-node.ts'
import type { Body } from '#lib/stories/body.ts'

/** The surface's document as a body. */
export const bodyOfDocument = (document: JSONContent): Body => bareNode(document as BareNode) as unknown as Body
