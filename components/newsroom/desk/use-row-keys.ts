import { type RefObject, useEffect, useRef } from 'react'

type Verbs = {
  choose: (id: number, isRange: boolean) => void
  chooseNone: () => void
  chooseAllShown: () => void
  assign: (id: number | null) => void
  find: () => void
  filter: () => void
}

const isWriting = (target: EventTarget | null): boolean => {
  const element = target instanceof HTMLElement ? target : null
  if (element === null) return false
  if (element.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true
  const isBox = element instanceof HTMLInputElement && element.type === 'checkbox'
  return !isBox && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
}

/** The keys of the list and the board; the story they mean is the one whose link, box or menu has the focus. */
export function useRowKeys(area: RefObject<HTMLElement | null>, verbs: Verbs): void {
  const latest = useRef(verbs)
  latest.current = verbs
  useEffect(() => {
    const links = () => [...(area.current?.querySelectorAll<HTMLAnchorElement>('a[data-story]') ?? [])]
    const here = () =>
      document.activeElement?.closest('tr, [data-card]')?.querySelector<HTMLAnchorElement>('a[data-story]') ?? null
    const idHere = () => Number(here()?.dataset.story) || null
    const step = (by: number) => {
      const all = links()
      const at = all.indexOf(here() as HTMLAnchorElement)
      const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]
      next?.focus()
      return Number(next?.dataset.story) || null
    }
    const move = (by: number, isRange: boolean) => {
      const from = idHere()
      const id = step(by)
      if (!isRange || id === null || from === null) return
      latest.current.choose(from, true)
      latest.current.choose(id, true)
    }
    const keys: Record<string, (event: KeyboardEvent) => void> = {
      j: () => step(1),
      k: () => step(-1),
      ArrowDown: (event) => move(1, event.shiftKey),
      ArrowUp: (event) => move(-1, event.shiftKey),
      e: () => here()?.click(),
      o: () => here()?.click(),
      x: () => idHere() !== null && latest.current.choose(idHere() as number, false),
      X: () => idHere() !== null && latest.current.choose(idHere() as number, true),
      a: () => latest.current.assign(idHere()),
      m: () => document.querySelector<HTMLButtonElement>(`[data-moves-of="${idHere()}"]`)?.click(),
      f: () => latest.current.filter(),
      '/': () => latest.current.find(),
      Escape: () => latest.current.chooseNone(),
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isWriting(event.target)) return
      if (event.ctrlKey || event.metaKey) {
        // The browser's own "select all" would mark the page's words.
        if (event.key !== 'a' || here() === null) return
        event.preventDefault()
        return latest.current.chooseAllShown()
      }
      const key = keys[event.key]
      if (key === undefined) return
      if (event.key !== 'Escape') event.preventDefault()
      key(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [area])
}
