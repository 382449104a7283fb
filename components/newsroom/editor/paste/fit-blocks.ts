import { Block, maxBodyBlocks } from '#lib/stories/body.ts'
import { blockText } from '#lib/stories/body-text.ts'
import type { PastedBlock } from './block-sink.ts'
import { blocksOfText } from './text-blocks.ts'

/**
 * The blocks as a body takes them: at most so many, and one that breaks a limit of its own (a list with too many lines)
 * comes as its words. `isCut` says that the end was left out.
 */
export function fitBlocks(blocks: readonly PastedBlock[]): { blocks: PastedBlock[]; isCut: boolean } {
  const fitting = blocks.flatMap((block): PastedBlock[] => {
    if (block.type === 'pictureSpot' || Block.safeParse(block).success) return [block]
    return blocksOfText(blockText(block), true)
  })
  return { blocks: fitting.slice(0, maxBodyBlocks), isCut: fitting.length > maxBodyBlocks }
}
