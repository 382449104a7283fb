// What the editor asks of the media library. Every no comes as an Error whose message is a sentence for the person.
import { type LibraryPicture, maxPictureBytes } from '#lib/media/picture.ts'

const address = '/api/newsroom/media'
const uploadTimeoutMs = 120_000

/** Puts a picture into the library; the same bytes twice are one picture. Throws a sentence when it is refused. */
export async function uploadPicture(file: Blob & { name?: string }, signal?: AbortSignal): Promise<LibraryPicture> {
  if (file.size > maxPictureBytes) {
    throw new Error(`A picture may have at most ${maxPictureBytes / 1_024 / 1_024} MB. Make it smaller and try again.`)
  }
  const name = new URLSearchParams({ name: (file.name ?? '').slice(0, 200) })
  const deadline = AbortSignal.timeout(uploadTimeoutMs)
  return answered(
    fetch(`${address}?${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    }),
  )
}

/** Pictures of the library by words of their names, newest first; all of them for no words. */
export const findPictures = (words: string, signal?: AbortSignal): Promise<LibraryPicture[]> =>
  answered(fetch(`${address}?${new URLSearchParams({ q: words })}`, { signal }))

const known = new Map<number, Promise<LibraryPicture>>()

/** One picture of the library, asked for once. */
export function pictureById(id: number): Promise<LibraryPicture> {
  const found = known.get(id) ?? answered<LibraryPicture>(fetch(`${address}/${id}`))
  known.set(id, found)
  found.catch(() => known.delete(id))
  return found
}

async function answered<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch(() => {
    throw new Error('The server cannot be reached. Try again.')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as T
  const { detail } = (answer ?? {}) as { detail?: string }
  throw new Error(detail ?? `The server refused it (${response.status}). Try again.`)
}
