// Tells that the story is being read: once, after a moment in which the page was really looked at, and never in the way.
const afterMs = 2_000

function tell(): void {
  const story = Number(document.querySelector<HTMLElement>('article[data-story]')?.dataset.story)
  if (story) navigator.sendBeacon?.('/api/views', JSON.stringify({ story }))
}

let timer: ReturnType<typeof setTimeout> | undefined
let isTold = false

/** A page in the background, or drawn before anybody asked for it, is not read yet. */
function look(): void {
  clearTimeout(timer)
  const isDrawnAhead = (document as { prerendering?: boolean }).prerendering === true
  if (isTold || isDrawnAhead || document.visibilityState !== 'visible') return
  timer = setTimeout(() => {
    isTold = true
    tell()
  }, afterMs)
}

document.addEventListener('visibilitychange', look)
document.addEventListener('prerenderingchange', look)
look()
