// Words that the server may not have yet, kept on this device: a closed tab, a crash or a dead line loses nothing.
// Rows go when the server has acknowledged them. Since applying an update twice changes nothing, any tab may send any row.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

export type KeptRow = {
  key: number
  personId: number
  storyId: number
  /** The open editor that wrote it. */
  tab: string
  update: Uint8Array<ArrayBuffer>
  /** Milliseconds. */
  at: number
  /** Why the server will never take it; kept for copying. */
  refused?: string
}

interface Shelf extends DBSchema {
  updates: { key: number; value: Omit<KeptRow, 'key'>; indexes: { story: [number, number] } }
}

/** A device that takes longer than this for one row is taken for one that keeps nothing. */
const patienceMs = 4_000

export type Journal = ReturnType<typeof openJournal>

const open = (): Promise<IDBPDatabase<Shelf>> =>
  openDB<Shelf>('broadsheet', 1, {
    upgrade(shelf) {
      const rows = shelf.createObjectStore('updates', { autoIncrement: true })
      rows.createIndex('story', ['personId', 'storyId'])
    },
  })

/** Not crypto.randomUUID, which plain http addresses of a local network do not have. */
const randomName = () => `broadsheet.editor.${crypto.getRandomValues(new Uint32Array(2)).join('')}`

export function openJournal(personId: number, storyId: number) {
  const tab = randomName()
  let shelf: Promise<IDBPDatabase<Shelf>> | null = null
  let release: () => void = () => {}
  const isDone = new Promise<void>((resolve) => {
    release = resolve
  })
  // The lock tells other tabs that these rows are no leftovers. Locks exist in secure contexts only.
  navigator.locks?.request(tab, () => isDone).catch(() => {})
  const opened = () => {
    shelf ??= open()
    return shelf
  }

  return {
    /** The row's key, or null when this device keeps nothing. */
    async keep(update: Uint8Array): Promise<number | null> {
      const row = { personId, storyId, tab, update: new Uint8Array(update), at: Date.now() }
      try {
        return await inTime(opened().then((db) => db.add('updates', row)))
      } catch {
        // A broken connection does not heal; the next row tries a new one.
        shelf = null
        return null
      }
    },
    async drop(keys: readonly number[]): Promise<void> {
      try {
        const transaction = (await opened()).transaction('updates', 'readwrite')
        await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
      } catch {
        // The row stays and is sent once more another time, which changes nothing.
      }
    },
    async refuse(keys: readonly number[], why: string): Promise<void> {
      try {
        const transaction = (await opened()).transaction('updates', 'readwrite')
        for (const key of keys) {
          const row = await transaction.store.get(key)
          if (row) await transaction.store.put({ ...row, refused: why }, key)
        }
        await transaction.done
      } catch {
        // Shown as not saved in this tab all the same.
      }
    },
    /** Rows of this person and story that no open tab is about to send, oldest first. */
    async leftovers(): Promise<KeptRow[]> {
      try {
        const db = await inTime(opened())
        const held = (await navigator.locks?.query().catch(() => null))?.held ?? []
        const openTabs = new Set(held.map((lock) => lock.name))
        const found: KeptRow[] = []
        let cursor = await db.transaction('updates').store.index('story').openCursor([personId, storyId])
        while (cursor) {
          const isAlive = cursor.value.tab === tab || openTabs.has(cursor.value.tab)
          if (!isAlive || cursor.value.refused !== undefined) found.push({ key: cursor.primaryKey, ...cursor.value })
          cursor = await cursor.continue()
        }
        return found
      } catch {
        return []
      }
    },
    close(): void {
      release()
      shelf?.then(
        (db) => db.close(),
        () => {},
      )
      shelf = null
    },
  }
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The device does not answer.')), patienceMs)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
