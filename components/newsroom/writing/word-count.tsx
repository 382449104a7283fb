'use client'

import { readingMinutes } from '#lib/stories/reading-time.ts'
import { wordsOf } from '../editor/find/count-words.ts'
import { useSettled } from './use-settled.ts'
import styles from './writing.module.css'

const calmMs = 500

/** Words of the body, and how long they take to read. */
export function WordCount() {
  const words = useSettled((editor) => wordsOf(editor.state.doc), null as number | null, calmMs)
  if (words === null) return null
  const minutes = readingMinutes(words)
  return (
    <span className={styles.words} data-word-count={words} title={`${words} words, about ${minutes} min to read`}>
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'}
      {minutes > 0 && <span className={styles.minutes}> · {minutes} min</span>}
    </span>
  )
}
