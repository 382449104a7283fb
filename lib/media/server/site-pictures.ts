import { db } from '#lib/db/client.ts'
import type { Picture } from '../picture.ts'

/** Pictures of the library as pages show them. They never change: other bytes are another picture. */
export async function picturesById(ids: readonly number[]): Promise<Picture[]> {
  if (ids.length === 0) return []
  return db.mediaItem.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, hash: true, width: true, height: true },
  })
}
