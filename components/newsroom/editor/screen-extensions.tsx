import type { Extensions } from '@tiptap/core'
import { bodyExtensions, drawnBlocks } from './extensions/body-extensions.ts'
import { ReadAlso } from './extensions/story-blocks.ts'
import { ReadAlsoOnScreen } from './read-also-card.tsx'

/** The body's extensions as the writing surface shows them. */
export const screenExtensions = (options?: { hasUndo?: boolean }): Extensions =>
  bodyExtensions(
    drawnBlocks.map((block) => (block === ReadAlso ? ReadAlsoOnScreen : block)),
    options,
  )
