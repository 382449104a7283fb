import { z } from 'zod'

const Person = z.object({ id: z.int(), name: z.string() })

/** The person of this browser's session; null for nobody, and while the newsroom cannot be reached. */
export async function whoIsSignedIn(): Promise<z.infer<typeof Person> | null> {
  try {
    const response = await fetch('/api/newsroom/me', { cache: 'no-store' })
    return response.ok ? Person.parse(await response.json()) : null
  } catch {
    return null
  }
}
