/** Somebody who has a story open, on however many screens. */
export type Present = { personId: number; name: string; color: string }

/** Story id → who is in it; stories without anybody are left out. */
export type PresentIn = Record<number, Present[]>

/** A screen that was not heard of for so long has gone. */
export const presenceLifeMs = 40_000
