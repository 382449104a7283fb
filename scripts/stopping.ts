const controller = new AbortController()

/** Aborted when the process has been asked to end: by Ctrl-C, by SIGTERM, or by the death of whoever started it. */
export const stopping: AbortSignal = controller.signal

/** From now on a request to end only sets `stopping`; whoever runs the process must heed it. */
export function heedStopRequests(): void {
  const stop = () => controller.abort(new Error('Asked to stop.'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('disconnect', stop)
}

/** Resolves once the process has been asked to end. */
export const untilStopping = (): Promise<void> =>
  new Promise((resolve) => {
    if (stopping.aborted) resolve()
    else stopping.addEventListener('abort', () => resolve(), { once: true })
  })
