// Hears which stories changed: one socket for the page, opened again when it goes silent.

export type DeskNews = { changed: number[] | null }
type Wants = { personId: number; onNews: (news: DeskNews) => void; onOpen: () => void }

const silentMs = 40_000
const waitsMs = [1_000, 2_000, 5_000, 10_000, 20_000]
/** Signed out: the next request says so in words. */
const finalCode = 4401

export function deskLine({ personId, onNews, onOpen }: Wants): { close: () => void } {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  let isOver = false

  const again = () => {
    if (isOver) return
    clearTimeout(timer)
    const waitMs = waitsMs[Math.min(attempt++, waitsMs.length - 1)] ?? 0
    // Many screens lose a server that restarts; they do not come back in one moment.
    timer = setTimeout(open, waitMs * (0.7 + Math.random() * 0.6))
  }
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => socket?.close(), silentMs)
  }
  function open() {
    const address = new URL(`/newsroom/live?desk=1&person=${personId}`, location.href)
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
    socket = new WebSocket(address)
    socket.onopen = () => {
      attempt = 0
      heard()
      onOpen()
    }
    socket.onmessage = ({ data }) => {
      heard()
      const news = newsOf(data)
      if (news !== null && !isOver) onNews(news)
    }
    socket.onclose = ({ code }) => code !== finalCode && again()
  }
  open()
  return {
    close() {
      isOver = true
      clearTimeout(timer)
      socket?.close()
    },
  }
}

/** A frame of a later version, or the beat, is no news. */
export function newsOf(data: unknown): DeskNews | null {
  try {
    const frame = JSON.parse(String(data)) as { changed?: unknown }
    if (frame.changed === null) return { changed: null }
    return Array.isArray(frame.changed) ? { changed: frame.changed.filter(Number.isInteger) } : null
  } catch {
    return null
  }
}
