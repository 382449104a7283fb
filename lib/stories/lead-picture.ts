import { cardWidth, pictureHref } from '#lib/media/picture.ts'
import type { SiteStory } from './site-views.ts'

export type LeadPicture = { href: string; width: number; height: number; alt: string }

/** The picture that stands for a story elsewhere: the first of its text, in the form that networks take. */
export function leadPicture({ body, inBody }: Pick<SiteStory, 'body' | 'inBody'>): LeadPicture | null {
  for (const block of body.content) {
    const picture = block.type === 'image' ? inBody.pictures[block.attrs.mediaId] : undefined
    if (block.type !== 'image' || !picture) continue
    const width = cardWidth(picture.width)
    const height = Math.round((picture.height * width) / picture.width)
    return { href: pictureHref(picture.hash, width, 'jpg'), width, height, alt: block.attrs.alt }
  }
  return null
}
