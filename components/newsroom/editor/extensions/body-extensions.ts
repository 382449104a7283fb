// The blocks and marks of a body as the writing surface knows them: the same names and attributes as lib/stories/body.ts
// (a contract test compares them). No React here: tests and a collaboration server read the same list.
import type { Extensions, Node } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { BlockQuote } from './block-quote.ts'
import { BodyLink } from './body-link.ts'
import { CommentMark } from './comment-mark.ts'
import { Divider } from './divider.ts'
import { Embed } from './embed.ts'
import { FactBox } from './fact-box.ts'
import { BodyListItem, BulletList, NumberedList } from './lists.ts'
import { PageBreak } from './page-break.ts'
import { PartnerLink } from './partner-link.ts'
import { Picture } from './picture.ts'
import { PlainPaste } from './plain-paste.ts'
import { PullQuote } from './pull-quote.ts'
import { BodyTable, BodyTableCell, BodyTableHeader, BodyTableRow } from './simple-table.ts'
import { GalleryEmbed, InfographicEmbed, ReadAlso } from './story-blocks.ts'
import { Deletion, Insertion, SuggestedBlocks } from './suggestion-marks.ts'

const basics = {
  heading: { levels: [2, 3] as (2 | 3)[] },
  blockquote: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  link: false,
  // Not in a body, or (trailingNode) a change nobody made.
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  trailingNode: false,
  dropcursor: { width: 2, class: 'drop-line', color: false },
} as const

/** Blocks that the screen shows by a node view of its own. */
export const drawnBlocks = [
  PullQuote,
  FactBox,
  Picture,
  GalleryEmbed,
  InfographicEmbed,
  ReadAlso,
  PartnerLink,
  Embed,
] as const satisfies readonly Node[]

/**
 * `drawn` may bring the same blocks with node views. Undo is left to whoever keeps the document when `hasUndo` is false.
 */
export const bodyExtensions = (drawn: readonly Node[] = drawnBlocks, { hasUndo = true } = {}): Extensions => [
  StarterKit.configure({ ...basics, ...(hasUndo ? {} : { undoRedo: false }) }),
  BlockQuote,
  BulletList,
  NumberedList,
  BodyListItem,
  BodyTable,
  BodyTableRow,
  BodyTableHeader,
  BodyTableCell,
  Divider,
  PageBreak,
  ...drawn,
  BodyLink,
  CommentMark,
  Insertion,
  Deletion,
  SuggestedBlocks,
  PlainPaste,
]
