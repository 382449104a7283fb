// What a file is, by its first bytes: neither its name nor what the sender calls it counts.
import { Refusal } from '#lib/kernel/refusal.ts'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
type Start = (start: string) => boolean

const begins =
  (text: string, at = 0): Start =>
  (start) =>
    start.startsWith(text, at)
const holds =
  (pattern: RegExp): Start =>
  (start) =>
    pattern.test(start)
const isWebp: Start = (start) => begins('RIFF')(start) && begins('WEBP', 8)(start)

const taken: [PictureType, Start][] = [
  ['image/jpeg', begins('\xff\xd8\xff')],
  ['image/png', begins('\x89PNG\r\n\x1a\n')],
  ['image/webp', isWebp],
  ['image/gif', begins('GIF87a')],
  ['image/gif', begins('GIF89a')],
]
/** What people try, so that they are told what it is. */
const refused: [string, Start][] = [
  ['an AVIF picture', begins('ftypavi', 4)],
  ['a HEIC picture', begins('ftyphe', 4)],
  ['a HEIC picture', begins('ftypmif', 4)],
  ['a film', begins('ftyp', 4)],
  ['a TIFF picture', begins('II*\0')],
  ['a TIFF picture', begins('MM\0*')],
  ['a BMP picture', begins('BM')],
  ['a PDF document', begins('%PDF')],
  ['a ZIP file or an Office document', begins('PK\x03\x04')],
  ['an SVG drawing, which can carry scripts', holds(/<svg[\s>]/i)],
  ['a web page', holds(/<(!doctype|html|script|body)[\s>]/i)],
]
const looksAt = 1_024

/** The type of a picture we take, or a refusal that says what the file is instead. */
export function pictureType(bytes: Uint8Array): PictureType {
  if (bytes.length === 0) throw new Refusal('invalid', 'The file is empty. Choose another picture.')
  const start = String.fromCharCode(...bytes.subarray(0, looksAt))
  const found = taken.find(([, isIt]) => isIt(start))
  if (found) return found[0]
  const known = refused.find(([, isIt]) => isIt(start))
  const what = known ? `This file is ${known[0]}.` : 'This file is none of these.'
  throw new Refusal('invalid', `Pictures are JPEG, PNG, WebP or GIF. ${what} Save it as one of them and try again.`)
}
