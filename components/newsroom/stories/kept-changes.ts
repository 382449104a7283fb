// Unsent changes kept on this device, so that a closed tab or a dead line loses nothing. One entry per open editor.
import { z } from 'zod'
import type { EditedValues } from './editable-copy.ts'

export type KeptChanges = {
  key: string
  revision: number
  keptAt: string
  /** Set aside by a person who took the colleague's version: kept for copying, not for saving. */
  isSetAside: boolean
  base: EditedValues
  values: EditedValues
}

const Stored = z.object({
  revision: z.int(),
  keptAt: z.string(),
  isSetAside: z.boolean(),
  base: z.record(z.string(), z.unknown()),
  values: z.record(z.string(), z.unknown()),
})

const prefixOf = (personId: number, storyId: number) => `broadsheet.kept.${personId}.${storyId}.`

/** What other tabs and earlier visits left for the story, newest first. Entries of tabs that are still open are not listed. */
export async function listKept(personId: number, storyId: number): Promise<KeptChanges[]> {
  const prefix = prefixOf(personId, storyId)
  const open = await keysOfOpenTabs()
  return storedKeys()
    .filter((key) => key.startsWith(prefix) && !open.has(key))
    .flatMap((key) => readKept(key) ?? [])
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt))
}

function readKept(key: string): KeptChanges | null {
  try {
    const parsed = Stored.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return parsed.success ? ({ key, ...parsed.data } as KeptChanges) : null
  } catch {
    return null
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is switched off: there is nothing to forget.
  }
}

type Entry = Omit<KeptChanges, 'key' | 'keptAt'>

/** False when the device has no room or no storage. */
function store(key: string, entry: Entry): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ ...entry, keptAt: new Date().toISOString() }))
    return true
  } catch {
    return false
  }
}

/** Not crypto.randomUUID, which plain http addresses of a local network do not have. */
const randomSuffix = () => crypto.getRandomValues(new Uint32Array(2)).join('')

/** Keeps a version that gave way to a colleague's, to be copied from. */
export function keepAside(personId: number, storyId: number, revision: number, values: EditedValues): void {
  store(prefixOf(personId, storyId) + randomSuffix(), { revision, isSetAside: true, base: {}, values })
}

export type Keeper = {
  key: string
  /** False when it could not be kept: the text lives in this tab only. */
  keep(entry: Entry): boolean
  clear(): void
  close(): void
}

/** An entry of this tab's own, marked by a lock as belonging to an open tab until it closes. */
export function openKeeper(personId: number, storyId: number): Keeper {
  const key = prefixOf(personId, storyId) + randomSuffix()
  let release: () => void = () => {}
  const isDone = new Promise<void>((resolve) => {
    release = resolve
  })
  // Locks exist in secure contexts only; without them another tab may offer text that this tab still holds.
  navigator.locks?.request(key, () => isDone).catch(() => {})
  return {
    key,
    keep: (entry) => store(key, entry),
    clear: () => forget(key),
    close: release,
  }
}

async function keysOfOpenTabs(): Promise<Set<string>> {
  const held = (await navigator.locks?.query().catch(() => null))?.held ?? []
  return new Set(held.flatMap((lock) => lock.name ?? []))
}
