import { createHash } from 'node:crypto'
import { type EditionWords, editionText } from '../edition-words.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hash under which an edition of record is kept. */
export const editionHash = (edition: EditionWords): string => sha256(editionText(edition))
