// Finished pages within a bound of bytes. The least used go first: a page looked up since the last pass over it is
// spared once (second chance), which costs a lookup one assignment where a strict order would cost two map writes.
import type { PageEntry } from './page-entry.ts'

export class PageStore {
  readonly #entries = new Map<string, PageEntry>()
  readonly #byTag = new Map<string, Set<PageEntry>>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get count(): number {
    return this.#entries.size
  }

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): PageEntry | undefined {
    return this.#entries.get(key)
  }

  put(entry: PageEntry): void {
    const former = this.#entries.get(entry.key)
    if (former) this.remove(former)
    this.#entries.set(entry.key, entry)
    entry.countedSize = 0
    for (const tag of entry.tags) {
      const tagged = this.#byTag.get(tag)
      if (tagged) tagged.add(entry)
      else this.#byTag.set(tag, new Set([entry]))
    }
    this.recount(entry)
  }

  remove(entry: PageEntry): void {
    if (this.#entries.get(entry.key) !== entry) return
    this.#entries.delete(entry.key)
    this.#bytes -= entry.countedSize
    for (const tag of entry.tags) {
      const tagged = this.#byTag.get(tag)
      tagged?.delete(entry)
      if (tagged?.size === 0) this.#byTag.delete(tag)
    }
  }

  /** Takes out and returns what depends on any of the tags. */
  takeTagged(tags: Iterable<string>): PageEntry[] {
    const taken = new Set<PageEntry>()
    for (const tag of tags) for (const entry of this.#byTag.get(tag) ?? []) taken.add(entry)
    for (const entry of taken) this.remove(entry)
    return [...taken]
  }

  clear(): void {
    this.#entries.clear()
    this.#byTag.clear()
    this.#bytes = 0
  }

  /** Entries grow after they were put, when a coding is added: call this then. */
  recount(entry: PageEntry): void {
    if (this.#entries.get(entry.key) !== entry) return
    this.#bytes += entry.size - entry.countedSize
    entry.countedSize = entry.size
    // Twice round at most: the first round may spare everything.
    for (let steps = this.#entries.size * 2; this.#bytes > this.#maxBytes && steps > 0; steps--) {
      const [oldest] = this.#entries.values()
      if (!oldest) return
      if (!oldest.wasUsed) this.remove(oldest)
      else {
        oldest.wasUsed = false
        this.#entries.delete(oldest.key)
        this.#entries.set(oldest.key, oldest)
      }
    }
  }
}
