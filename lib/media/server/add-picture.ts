import { createHash } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { LibraryPicture } from '../picture.ts'
import { mayUsePictures } from '../policy.ts'
import { libraryPicture } from './library-queries.ts'
import { keepOriginal, keepRendition } from './media-store.ts'
import { readPicture } from './read-picture.ts'

type Upload = { name: string; bytes: Uint8Array }

/** Takes a picture into the library. The same bytes again are the picture that is there already. */
export async function addPicture(actor: Actor, { name, bytes }: Upload, now: Date): Promise<LibraryPicture> {
  if (!mayUsePictures(actor)) throw new Refusal('not-allowed', 'Only people who write stories may add pictures.')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const present = await db.mediaItem.findUnique({ where: { hash } })
  if (present) return libraryPicture(present)
  const { type, width, height, renditions } = await inTurn(() => readPicture(bytes))
  // Files first: a row whose files are missing would be a hole in a page, files without a row are only dust.
  for (const { bytes: made, ...which } of renditions) await keepRendition({ hash, ...which }, made)
  await keepOriginal(hash, bytes)
  const uploadedById = actor.kind === 'person' ? actor.personId : null
  return transact(actor, now, async (tx, record) => {
    const row = { hash, type, width, height, bytes: bytes.length, name: plainName(name), uploadedById, uploadedAt: now }
    const { count } = await tx.mediaItem.createMany({ data: [row], skipDuplicates: true })
    const item = await tx.mediaItem.findUniqueOrThrow({ where: { hash } })
    if (count === 1) await record({ type: 'picture.added', detail: { mediaId: item.id } })
    return libraryPicture(item)
  })
}

/** The file's own name, without the folders and invisible characters that some browsers and people send along. */
const plainName = (name: string) => (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, 200)

const longestLine = 8
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** One picture after the other: decoding takes memory and a core. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= longestLine) {
    throw new Refusal('throttled', 'Many pictures are being read just now. Try again in a moment.')
  }
  waiting++
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  try {
    return await mine
  } finally {
    waiting--
  }
}
