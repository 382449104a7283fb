import { type KeyboardEvent, useState } from 'react'

/** Keys and roles of a field with a list of choices under it, as the combobox pattern has them. */
export function useListKeys<T>(items: readonly T[], onPick: (item: T) => void, id: string) {
  const [at, setAt] = useState(0)
  const index = Math.min(at, items.length - 1)
  const optionId = (position: number) => `${id}-${position}`
  const pick = (position: number) => {
    const item = items[position]
    if (item === undefined) return
    setAt(0)
    onPick(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || items.length === 0) return
    if (event.key === 'ArrowDown') setAt(Math.min(items.length - 1, index + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, index - 1))
    else if (event.key === 'Enter') pick(index)
    else return
    event.preventDefault()
  }
  return {
    field: {
      role: 'combobox' as const,
      autoComplete: 'off',
      'aria-expanded': items.length > 0,
      'aria-controls': id,
      'aria-activedescendant': items.length > 0 ? optionId(index) : undefined,
      onKeyDown,
    },
    box: { id, role: 'listbox' as const },
    option: (position: number) => ({
      id: optionId(position),
      role: 'option' as const,
      tabIndex: -1,
      'aria-selected': position === index,
      // The field keeps the focus.
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => pick(position),
    }),
  }
}
