type Reactions = {
  /** The line, the tab or the person is back. */
  wake: () => unknown
  /** The page may be gone in a moment. */
  leave: () => void
  hasUnsaved: () => boolean
}

/** Ties an editor to its browser tab; returns what unties it. */
export function followPage({ wake, leave, hasUnsaved }: Reactions): () => void {
  const turn = () => (document.visibilityState === 'hidden' ? leave() : wake())
  const guard = (event: BeforeUnloadEvent) => {
    if (!hasUnsaved()) return
    leave()
    event.preventDefault()
  }
  window.addEventListener('online', wake)
  window.addEventListener('focus', wake)
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', guard)
  document.addEventListener('visibilitychange', turn)
  return () => {
    window.removeEventListener('online', wake)
    window.removeEventListener('focus', wake)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('beforeunload', guard)
    document.removeEventListener('visibilitychange', turn)
  }
}
