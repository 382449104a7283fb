// Marks on words of a text box, which can have none of its own: the same words stand behind it, unseen but for their marks.
import type { Span } from './find-text.ts'

/** What makes a line of a text box break where it breaks. */
const sameLook = [
  'font',
  'letterSpacing',
  'lineHeight',
  'padding',
  'textAlign',
  'textIndent',
  'tabSize',
  'overflowWrap',
  'fontOpticalSizing',
] as const

export type Marked = Span & { isCurrent: boolean }

/** Marks these places of a box; returns what takes the marks away. */
export function markBehind(box: HTMLTextAreaElement, places: readonly Marked[]): () => void {
  const parent = box.parentElement
  if (parent === null) return () => {}
  const behind = document.createElement('div')
  behind.ariaHidden = 'true'
  let written = 0
  for (const { from, to, isCurrent } of places) {
    const mark = document.createElement('mark')
    mark.className = isCurrent ? 'found found-current' : 'found'
    mark.style.color = 'transparent'
    mark.textContent = box.value.slice(from, to)
    behind.append(box.value.slice(written, from), mark)
    written = to
  }
  behind.append(box.value.slice(written))
  const look = getComputedStyle(box)
  for (const name of sameLook) behind.style[name] = look[name]
  Object.assign(behind.style, {
    position: 'absolute',
    top: `${box.offsetTop}px`,
    left: `${box.offsetLeft}px`,
    width: `${box.offsetWidth}px`,
    boxSizing: 'border-box',
    color: 'transparent',
    whiteSpace: 'pre-wrap',
    pointerEvents: 'none',
    userSelect: 'none',
    zIndex: '-1',
  })
  // A layer of its own, or the page's ground would cover what stands behind.
  parent.style.isolation = 'isolate'
  parent.prepend(behind)
  return () => {
    behind.remove()
    parent.style.isolation = ''
  }
}
