// How colleagues' carets and selections look in the body. Colours go in as custom properties: the rest is the style sheet's.
import type { DecorationAttrs } from '@tiptap/pm/view'
import { AwarenessUser } from '#lib/collaboration/awareness-state.ts'
import styles from './carets.module.css'

export function caretOf(user: unknown): HTMLElement {
  const caret = document.createElement('span')
  const known = AwarenessUser.safeParse(user)
  // Before the server has said who it is.
  if (!known.success) return caret
  caret.className = styles.caret ?? ''
  caret.dataset.caretOf = known.data.name
  caret.style.setProperty('--person', known.data.color)
  const label = document.createElement('span')
  label.className = styles.label ?? ''
  label.textContent = known.data.name
  caret.append(label)
  // At the right edge the name goes to the other side: it must not be cut off, nor make the page scroll sideways.
  const turn = () => label.toggleAttribute('data-turned', caret.getBoundingClientRect().left > innerWidth - 150)
  requestAnimationFrame(turn)
  caret.addEventListener('mouseenter', turn)
  return caret
}

export function selectionOf(user: unknown): DecorationAttrs {
  const known = AwarenessUser.safeParse(user)
  if (!known.success) return {}
  return { class: styles.selection ?? '', style: `--person: ${known.data.color}` }
}
