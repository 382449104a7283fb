import { z } from 'zod'
import type { StoryChoice } from './working-copy.ts'

/** What the palette asks for. */
export const FindAnything = z.object({ q: z.string().max(200).default('') })

/** What the words lead to. */
export type Found = { stories: StoryChoice[]; people: { id: number; name: string; title: string | null }[] }
