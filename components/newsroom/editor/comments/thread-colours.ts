// Words of open threads stand out, those of the active one more; words of resolved threads look like any others. Done by
// one style sheet made of ids, so that a thread that changes its state touches nothing in a long document.
import type { Thread } from '#lib/stories/comment-thread.ts'

const uuid = /^[0-9a-f-]{36}$/
const selector = (id: string) => `#field-body [data-thread="${id}"]`

const draft = '#field-body .comment-draft{background:var(--comment-strong)}'

/** The rules for these threads. */
export function threadRules(threads: readonly Thread[], activeId: string | null): string {
  const open = threads
    .filter(({ resolvedAt, id }) => resolvedAt === null && uuid.test(id))
    .map(({ id }) => selector(id))
  const active = activeId !== null && uuid.test(activeId) ? selector(activeId) : null
  return [
    draft,
    open.length > 0
      ? `${open.join(',')}{background:var(--comment-ground);box-shadow:inset 0 -2px var(--comment-line)}`
      : '',
    active ? `${active}{background:var(--comment-strong);box-shadow:inset 0 -2px var(--comment-line)}` : '',
  ].join('')
}

/** Puts rules on the page; returns how to change them, and how to take them away. */
export function threadColours(): { show: (rules: string) => void; remove: () => void } {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return {
    show: (rules) => sheet.replaceSync(rules),
    remove: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    },
  }
}
