import { currentTime } from '#lib/kernel/server/clock.ts'
import { servePicture } from '#lib/stories/server/serve-picture.ts'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request, { params }: { params: Promise<{ file: string }> }) =>
  servePicture(request, (await params).file, currentTime())
