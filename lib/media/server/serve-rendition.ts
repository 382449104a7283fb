import { renditionNamed } from '../picture.ts'
import { readRendition } from './media-store.ts'

const year = 31_536_000
const types = { webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * A picture for whoever knows its address. The hash in it cannot be guessed and is told only where the picture is shown:
 * on a page its reader may see, or in the newsroom.
 */
export async function serveRendition(request: Request, file: string): Promise<Response> {
  const rendition = renditionNamed(file)
  const bytes = rendition && (await readRendition(rendition))
  if (!rendition || !bytes) {
    return new Response('There is no such picture.\n', { status: 404, headers: { 'cache-control': 'no-store' } })
  }
  const etag = `"${rendition.hash.slice(0, 22)}-${rendition.width}"`
  const headers = {
    'content-type': types[rendition.format],
    // An address always means the same bytes.
    'cache-control': `public, max-age=${year}, immutable`,
    etag,
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}
