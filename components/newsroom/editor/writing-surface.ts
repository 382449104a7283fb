import type { Body } from '#lib/stories/body.ts'

/** What the rest of the screen may ask of the writing surface. */
export type WritingSurface = {
  focus(where?: 'start' | 'end'): void
  body(): Body
}
