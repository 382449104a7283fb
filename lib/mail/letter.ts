/** A letter to one person: words, and the same as simple HTML. */
export type Letter = { to: string; subject: string; text: string; html: string }

const longestSubject = 180

/** One line without anything that could begin another header, whatever somebody typed into a headline. */
export function headerLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return [...line].length <= longestSubject ? line : `${[...line].slice(0, longestSubject - 1).join('')}…`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML that shows it and does nothing else. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
