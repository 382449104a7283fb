import { actorOf } from '#lib/access/server/current-actor.ts'
import { publicCacheControl } from '#lib/delivery/cache-control.ts'
import { visibleUntil } from '#lib/delivery/dependencies.ts'
import { renditionNamed } from '#lib/media/picture.ts'
import { mayUsePictures } from '#lib/media/policy.ts'
import { serveRendition } from '#lib/media/server/serve-rendition.ts'
import { isPictureOnShow } from './site-picture.ts'

/**
 * A picture by its address: for everybody while an edition on show has it, else for staff who may use the library.
 * A no holds for this moment alone, because nothing tells beforehand which story will show the picture.
 */
export async function servePicture(request: Request, file: string, now: Date): Promise<Response> {
  const rendition = renditionNamed(file)
  if (rendition && (await isPictureOnShow(rendition.hash, now))) {
    const answer = await serveRendition(request, rendition, publicCacheControl(0))
    if (answer) return answer
  }
  visibleUntil(now)
  const actor = rendition && (await actorOf(request.headers, now))
  if (actor && mayUsePictures(actor)) {
    const answer = await serveRendition(request, rendition, 'private, no-cache')
    if (answer) return answer
  }
  return new Response('There is no such picture.\n', { status: 404, headers: { 'cache-control': 'no-store' } })
}
