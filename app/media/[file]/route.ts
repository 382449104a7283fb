import { serveRendition } from '#lib/media/server/serve-rendition.ts'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request, { params }: { params: Promise<{ file: string }> }) =>
  serveRendition(request, (await params).file)
