import { createSpotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import type { Found } from '#lib/stories/found.ts'

/** The one palette of the newsroom: what it shows, and what opens it. */
export const [paletteStore, palette] = createSpotlight()

/**
 * Chooses the first line once what was found is there, unless one is chosen already. The library chooses when a letter
 * is typed and never again: where nothing but stories fits, Enter would do nothing.
 */
export function useFirstChoice(found: Found): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is why the lines changed
  useEffect(() => {
    const { opened, listId } = paletteStore.getState()
    const list = opened ? document.getElementById(listId) : null
    const first = list?.querySelector('[data-action]')
    if (!first || list?.querySelector('[data-selected]')) return
    first.setAttribute('data-selected', 'true')
    paletteStore.updateState((state) => ({ ...state, selected: 0 }))
  }, [found])
}
