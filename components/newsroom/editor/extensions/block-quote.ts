import { Blockquote } from '@tiptap/extension-blockquote'

/** A quotation: paragraphs only. */
export const BlockQuote = Blockquote.extend({ content: 'paragraph+' })
