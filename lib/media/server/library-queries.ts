import type { MediaItemModel } from '#generated/prisma/models.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type LibraryPicture, pictureHref, renditionWidths } from '../picture.ts'
import { mayUsePictures } from '../policy.ts'

const mostFound = 60
const widthInEditor = 960

export function libraryPicture({ id, hash, width, height, name, uploadedAt }: MediaItemModel): LibraryPicture {
  const widths = renditionWidths(width)
  const url = pictureHref(hash, widths.find((one) => one >= widthInEditor) ?? widths.at(-1) ?? width)
  return { id, url, width, height, name, uploadedAt: uploadedAt.toISOString() }
}

/** Pictures to choose from, newest first, by words of their names. */
export async function libraryPictures(actor: Actor, words: string): Promise<LibraryPicture[]> {
  demandUse(actor)
  const wanted = words.split(/\s+/).filter((word) => word !== '')
  const items = await db.mediaItem.findMany({
    where: { AND: wanted.map((word) => ({ name: { contains: word, mode: 'insensitive' } })) },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: mostFound,
  })
  return items.map(libraryPicture)
}

export async function libraryPictureById(actor: Actor, id: number): Promise<LibraryPicture> {
  demandUse(actor)
  const item = await db.mediaItem.findUnique({ where: { id } })
  if (!item) throw new Refusal('not-found', 'This picture is not in the library.')
  return libraryPicture(item)
}

function demandUse(actor: Actor): void {
  if (!mayUsePictures(actor))
    throw new Refusal('not-allowed', 'Only people who write stories may look into the library.')
}
