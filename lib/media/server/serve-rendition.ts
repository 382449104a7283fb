import type { renditionNamed } from '../picture.ts'
import { readRendition } from './media-store.ts'

const types = { webp: 'image/webp', jpg: 'image/jpeg' }

type Rendition = NonNullable<ReturnType<typeof renditionNamed>>

/** The bytes of a rendition, for somebody who may have them; null where there are none. */
export async function serveRendition(
  request: Request,
  rendition: Rendition,
  cacheControl: string,
): Promise<Response | null> {
  const bytes = await readRendition(rendition)
  if (!bytes) return null
  const etag = `"${rendition.hash.slice(0, 22)}-${rendition.width}"`
  const headers = {
    'content-type': types[rendition.format],
    'cache-control': cacheControl,
    etag,
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}
