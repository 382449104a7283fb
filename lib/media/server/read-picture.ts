// Decodes what people upload, within limits, and makes what readers get. Nothing of the original's metadata goes along.
import sharp from 'sharp'
import { Refusal } from '#lib/kernel/refusal.ts'
import { cardWidth, maxPicturePixels, maxPictureSide, type RenditionFormat, renditionWidths } from '../picture.ts'
import { type PictureType, pictureType } from '../picture-type.ts'

/** Decoders for anything else stay shut, whatever a file claims to be. */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})
// Readers come first: one core at most works on a picture.
sharp.concurrency(1)
sharp.cache(false)

const longestSeconds = 20
const formats: Record<PictureType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

export type ReadPicture = {
  type: PictureType
  /** Upright. */
  width: number
  height: number
  renditions: { width: number; format: RenditionFormat; bytes: Buffer }[]
}

/** A picture in every width it is kept in. Refuses in words what is no picture, too large or damaged. */
export async function readPicture(bytes: Uint8Array): Promise<ReadPicture> {
  const type = pictureType(bytes)
  const size = await uprightSize(bytes, type)
  try {
    return { type, ...size, renditions: await renditionsOf(bytes, size.width) }
  } catch (error) {
    throw unreadable(error)
  }
}

/** From the header alone: a small file can claim a size that would take all memory to decode. */
async function uprightSize(bytes: Uint8Array, type: PictureType) {
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error) => {
      throw unreadable(error)
    })
  if (found.format !== formats[type]) throw damaged()
  const { width, height } = found.autoOrient
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`
  if (width * height > maxPicturePixels || Math.max(width, height) > maxPictureSide) {
    throw new Refusal(
      'invalid',
      `The picture claims ${size}. At most ${maxPicturePixels / 1_000_000} million are taken, and ${maxPictureSide.toLocaleString('en')} on a side. Make it smaller and try again.`,
    )
  }
  return { width, height }
}

async function renditionsOf(bytes: Uint8Array, width: number): Promise<ReadPicture['renditions']> {
  const widths = renditionWidths(width)
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPicturePixels, failOn: 'error' })
    .timeout({ seconds: longestSeconds })
    .autoOrient()
    .resize({ width: widths.at(-1), withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { channels, width: wide, height } = info
  const at = (target: number) =>
    sharp(data, { raw: { width: wide, height, channels }, limitInputPixels: maxPicturePixels })
      .timeout({ seconds: longestSeconds })
      .resize({ width: target, withoutEnlargement: true })
  const renditions: ReadPicture['renditions'] = []
  for (const target of widths) {
    renditions.push({ width: target, format: 'webp', bytes: await at(target).webp({ quality: 78 }).toBuffer() })
  }
  const card = at(cardWidth(width)).flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true })
  renditions.push({ width: cardWidth(width), format: 'jpg', bytes: await card.toBuffer() })
  return renditions
}

const damaged = () =>
  new Refusal('invalid', 'The picture is damaged or not what it claims to be. Save it anew and try again.')

function unreadable(error: unknown): Refusal {
  const { message } = error as Error
  if (/timeout/i.test(message)) {
    return new Refusal('invalid', 'The picture takes too long to read. Save it anew as JPEG and try again.')
  }
  return damaged()
}
