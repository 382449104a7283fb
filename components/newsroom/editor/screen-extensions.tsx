import type { Extensions, Node } from '@tiptap/core'
import { type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import type { ComponentType } from 'react'
import { EmbedBlock } from './blocks/embed-block.tsx'
import { FactBoxBlock } from './blocks/fact-box-block.tsx'
import { PartnerLinkBlock } from './blocks/partner-link-block.tsx'
import { PictureBlock } from './blocks/picture-block.tsx'
import { PullQuoteBlock } from './blocks/pull-quote-block.tsx'
import { StoryBlock } from './blocks/story-block.tsx'
import { BlockKeys } from './extensions/block-keys.ts'
import { bodyExtensions, drawnBlocks } from './extensions/body-extensions.ts'
import { BodyGuard } from './extensions/body-guard.ts'
import { DatelineLine } from './extensions/dateline-line.ts'
import { FindMarks } from './find/find-marks.ts'

const screens: Record<string, ComponentType<ReactNodeViewProps>> = {
  pullQuote: PullQuoteBlock,
  factBox: FactBoxBlock,
  image: PictureBlock,
  galleryEmbed: StoryBlock,
  infographicEmbed: StoryBlock,
  readAlso: StoryBlock,
  partnerLink: PartnerLinkBlock,
  embed: EmbedBlock,
}

/** What others say about a block (a suggestion) stands on its outermost element. */
const aboutBlock = ({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(HTMLAttributes).filter(([name]) => name === 'style' || name.startsWith('data-sugg')),
  ) as Record<string, string>

const onScreen = (block: Node): Node => {
  const Screen = screens[block.name]
  if (Screen === undefined) return block
  return block.extend({ addNodeView: () => ReactNodeViewRenderer(Screen, { attrs: aboutBlock }) })
}

/** The body's extensions as the writing surface shows them. */
export const screenExtensions = (options?: { hasUndo?: boolean }): Extensions => [
  ...bodyExtensions(drawnBlocks.map(onScreen), options),
  BlockKeys,
  BodyGuard,
  DatelineLine,
  FindMarks,
]
