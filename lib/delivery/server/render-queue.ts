import { setTimeout as after } from 'node:timers/promises'

/** More is being asked of the machine than it can do: come back later. */
export class Overloaded extends Error {}

type Waiting = { start: () => void; refuse: (why: Overloaded) => void }
type Bounds = { atOnce: number; waiting: number; longestWaitMs: number }

/** Renders so many pages at once; so many more may wait, and not for ever. */
export class RenderQueue {
  readonly #bounds: Bounds
  readonly #waiting = new Set<Waiting>()
  #running = 0

  constructor(bounds: Bounds) {
    this.#bounds = bounds
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#bounds.atOnce) await this.#turn()
    else this.#running += 1
    try {
      return await work()
    } finally {
      this.#next()
    }
  }

  async #turn(): Promise<void> {
    if (this.#waiting.size >= this.#bounds.waiting) throw new Overloaded('too many pages wait to be rendered')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const waiting: Waiting = { start: resolve, refuse: reject }
    this.#waiting.add(waiting)
    const stop = new AbortController()
    after(this.#bounds.longestWaitMs, undefined, { signal: stop.signal, ref: false }).then(
      () => this.#waiting.delete(waiting) && waiting.refuse(new Overloaded('waited too long to be rendered')),
      () => {},
    )
    return promise.finally(() => stop.abort())
  }

  /** Hands the place on to who waited longest, or gives it up. */
  #next(): void {
    const [first] = this.#waiting
    if (first) {
      this.#waiting.delete(first)
      first.start()
    } else this.#running -= 1
  }
}
