import type { Body } from '#lib/stories/body.ts'

/** A body of plain paragraphs. */
export const textBody = (...paragraphs: string[]): Body => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
