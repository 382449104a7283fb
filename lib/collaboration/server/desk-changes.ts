// Numbers of changed stories, gathered for a moment: a desk is told at most four times a second, and of stories in which
// somebody types at most every two seconds.
const moveMs = 250
const typedMs = 2_000
/** With more than these at once, asking for everything anew is less work. */
const mostNamed = 200

export type Changes = {
  add(storyId: number): void
  addTyped(storyId: number): void
  /** Anything may have changed. */
  all(): void
  stop(): void
}

/** Tells the numbers, each once, a moment after the first of them came; null for anything. */
export function gatherChanges(tell: (storyIds: number[] | null) => void): Changes {
  const moved = gathering(moveMs, tell)
  const typed = gathering(typedMs, tell)
  return {
    add: (storyId) => moved.add(storyId),
    addTyped: (storyId) => typed.add(storyId),
    all: () => moved.add(null),
    stop: () => {
      moved.stop()
      typed.stop()
    },
  }
}

function gathering(everyMs: number, tell: (storyIds: number[] | null) => void) {
  const ids = new Set<number>()
  let isEverything = false
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = () => {
    timer = null
    tell(isEverything || ids.size > mostNamed ? null : [...ids])
    ids.clear()
    isEverything = false
  }
  return {
    add(storyId: number | null) {
      if (storyId === null) isEverything = true
      else if (ids.size <= mostNamed) ids.add(storyId)
      timer ??= setTimeout(flush, everyMs)
    },
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}
