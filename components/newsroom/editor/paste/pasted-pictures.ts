// What becomes of a picture in pasted matter: its bytes go to the library, a foreign address becomes a link.
import { cleanLink } from '#lib/stories/clean-link.ts'
import { safeHref } from '#lib/stories/link.ts'

export type FoundPicture =
  /** Bytes that came along, as a data: address. */
  | { kind: 'bytes'; address: string; alt: string }
  | { kind: 'link'; href: string; words: string }
  /** A sign drawn as a picture. */
  | { kind: 'words'; words: string }
  /** A file of the machine it was copied on. */
  | { kind: 'unreachable' }
  | { kind: 'nothing' }

const uploadable = /^data:image\/(png|jpe?g|gif|webp|avif)[;,]/i
const longestAlt = 300

export function pictureOf(element: Element): FoundPicture {
  const source = (element.getAttribute('src') ?? '').trim()
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, longestAlt)
  if (/^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d]*$/u.test(alt))
    return { kind: 'words', words: alt }
  if (isPixel(element)) return { kind: 'nothing' }
  if (uploadable.test(source)) return { kind: 'bytes', address: source, alt }
  if (/^(file|blob|cid|webkit-fake-url|about|ms-appx):/i.test(source)) return { kind: 'unreachable' }
  if (!/^https?:/i.test(source)) return { kind: 'nothing' }
  const href = safeHref(cleanLink(source))
  if (href === null || href.length > 2_000) return { kind: 'nothing' }
  return { kind: 'link', href, words: `Picture: ${alt || new URL(href).hostname}` }
}

/** Pictures nobody is meant to see: they tell their owner that a page was read. */
const isPixel = (element: Element): boolean =>
  ['width', 'height'].some((side) => /^[012](px)?$/.test((element.getAttribute(side) ?? '').trim()))

/** The bytes of a data: address, or null where it holds none. Read by hand: the page's policy lets nothing fetch it. */
export function bytesOf(address: string): Blob | null {
  const [, type = '', isBase64, data = ''] = /^data:(image\/[a-z+.-]+)[^,]*?(;base64)?,(.*)$/is.exec(address) ?? []
  if (type === '') return null
  try {
    const text = isBase64 ? atob(data.replace(/\s/g, '')) : decodeURIComponent(data)
    return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type })
  } catch {
    return null
  }
}
