// While a page renders, what it reads says what the page depends on. The page cache enters the storage around each
// render; outside of one (scripts, tests, plain `next start`) declaring is a no-op.
import type { AsyncLocalStorage } from 'node:async_hooks'

export type Dependencies = { dependsOn(tag: string): void; visibleUntil(instant: Date): void; answerGone(): void }

// The framework bundles this file apart from the server's own copy: both must find the same storage.
const key = Symbol.for('broadsheet.dependencies')
type Holder = { [key]?: AsyncLocalStorage<Dependencies> }

const current = () => (globalThis as Holder)[key]?.getStore()

/** Set once by the server process. */
export function installDependencies(storage: AsyncLocalStorage<Dependencies>): void {
  ;(globalThis as Holder)[key] = storage
}

/** Declares what the page is about to read. Call before the read, never after: a change in between must count. */
export function dependsOn(...tags: string[]): void {
  const store = current()
  if (store) for (const tag of tags) store.dependsOn(tag)
}

/** Declares the instant at which something on the page becomes visible, invisible or differently grouped. */
export function visibleUntil(instant: Date | null): void {
  if (instant) current()?.visibleUntil(instant)
}

/** Makes the page's answer a 410: the framework has no way for a page to say so. */
export function answerGone(): void {
  current()?.answerGone()
}
