// Pictures of the media library as addresses: one hash, a few widths, no free sizes.

/** What screens and pages know of a picture. `width` and `height` are those it is shown with, turned upright. */
export type Picture = { id: number; hash: string; width: number; height: number }
/** A picture as the newsroom chooses it. `url` is a rendition fit for the editor. */
export type LibraryPicture = Pick<Picture, 'id' | 'width' | 'height'> & {
  url: string
  name: string
  uploadedAt: string
}

export const maxPictureBytes = 20 * 1_024 * 1_024
export const maxPicturePixels = 50_000_000
export const maxPictureSide = 16_000

const steps = [480, 960, 1_600] as const
const widest = 1_600

/** The widths a picture is kept in, narrow to wide; never wider than it is. */
export const renditionWidths = (width: number): number[] => [
  ...steps.filter((step) => step < Math.min(width, widest)),
  Math.min(width, widest),
]

/** The one width that is also kept as JPEG, for social networks, which may not take WebP. */
export const cardWidth = (width: number): number => Math.min(width, 1_200)

export type RenditionFormat = 'webp' | 'jpg'

export const pictureHref = (hash: string, width: number, format: RenditionFormat = 'webp'): string =>
  `/media/${hash}-${width}.${format}`

/** The file that an address below /media names, or null: nothing else is ever looked for. */
export function renditionNamed(file: string): { hash: string; width: number; format: RenditionFormat } | null {
  const [, hash, width, format] = /^([0-9a-f]{64})-([1-9]\d{0,3})\.(webp|jpg)$/.exec(file) ?? []
  return hash && width && format ? { hash, width: Number(width), format: format as RenditionFormat } : null
}
