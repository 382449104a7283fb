// The blocks and marks of a body as the writing surface knows them: the same names and attributes as lib/stories/body.ts
// (a contract test compares them). No React here: tests and a collaboration server read the same list.
import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { BlockQuote } from './block-quote.ts'
import { BodyLink } from './body-link.ts'
import { BodyListItem, BulletList, NumberedList } from './lists.ts'
import { PageBreak } from './page-break.ts'
import { PlainPaste } from './plain-paste.ts'
import { ReadAlso } from './read-also.ts'

const basics = StarterKit.configure({
  heading: { levels: [2, 3] },
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
})

/** `readAlso` may be replaced by one with a node view for the screen. */
export const bodyExtensions = (readAlso: typeof ReadAlso = ReadAlso): Extensions => [
  basics,
  BlockQuote,
  BulletList,
  NumberedList,
  BodyListItem,
  BodyLink,
  readAlso,
  PageBreak,
  PlainPaste,
]
