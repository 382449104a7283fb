// The media library: pictures to choose from, and a door for new ones.
import { z } from 'zod'
import { maxPictureBytes } from '#lib/media/picture.ts'
import { addPicture } from '#lib/media/server/add-picture.ts'
import { libraryPictures } from '#lib/media/server/library-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'
import { newsroomUpload } from '#lib/web/server/newsroom-upload.ts'

const Words = z.object({ q: z.string().max(200).default('') })
const Upload = z.strictObject({ name: z.string().max(200).default('') })
const tooLarge = `A picture may have at most ${maxPictureBytes / 1_024 / 1_024} MB. Make it smaller and try again.`

export const GET = newsroomRoute(Words, (actor, { q }) => libraryPictures(actor, q))

export const POST = newsroomUpload(Upload, addPicture, { maxBytes: maxPictureBytes, tooLarge })
