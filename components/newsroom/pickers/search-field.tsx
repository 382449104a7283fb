'use client'

import { Loader, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './pickers.module.css'
import { useListKeys } from './use-list-keys.ts'

type Props<T> = {
  id: string
  label: string
  placeholder: string
  words: string
  found: readonly T[]
  isSearching?: boolean
  problem?: string | null
  nothing: string
  keyOf: (item: T) => string | number
  className?: string
  onWords: (words: string) => void
  onPick: (item: T) => void
  children: (item: T) => ReactNode
}

/** A field that finds things and a list to choose from; choosing empties the field for the next. */
export function SearchField<T>(props: Props<T>) {
  const { id, label, placeholder, words, found, isSearching, problem, nothing, keyOf, onWords, onPick, children } =
    props
  const [isOpen, setIsOpen] = useState(false)
  const list = useListKeys(
    isOpen ? found : [],
    (item) => {
      onWords('')
      onPick(item)
    },
    `${id}-choices`,
  )
  const isShown = isOpen && (found.length > 0 || (words.trim() !== '' && !isSearching))
  return (
    <div className={styles.picker}>
      <TextInput
        id={id}
        aria-label={label}
        placeholder={placeholder}
        value={words}
        error={problem}
        rightSection={isSearching ? <Loader size={12} /> : null}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onChange={(event) => {
          setIsOpen(true)
          onWords(event.currentTarget.value)
        }}
        {...list.field}
        aria-expanded={isShown}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) {
            setIsOpen(false)
            event.stopPropagation()
          } else list.field.onKeyDown(event)
        }}
      />
      {isShown && (
        <div className={styles.drop} {...(found.length > 0 ? { ...list.box, 'aria-label': label } : {})}>
          {found.map((item, index) => (
            <div key={keyOf(item)} className={props.className ?? styles.choice} {...list.option(index)}>
              {children(item)}
            </div>
          ))}
          {found.length === 0 && <p className={styles.none}>{nothing}</p>}
        </div>
      )}
    </div>
  )
}
