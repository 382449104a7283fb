import type { Node } from '@tiptap/pm/model'
import { blockNames } from '#lib/stories/block-names.ts'

const names: Record<string, string> = { ...blockNames, listItem: 'List item' }

/** What a block is called on the screen. */
export const blockName = (node: Node): string => names[node.type.name] ?? 'Block'
