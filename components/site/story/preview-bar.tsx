import type { Words } from '#lib/web/words/words.ts'
import styles from './preview-bar.module.css'

/** Tells staff that this is the working copy. The one thing a preview has that the reader's page has not. */
export const PreviewBar = ({ words, back }: { words: Words; back: string }) => (
  <aside className={styles.bar} aria-label={words.preview.label}>
    <p>
      <strong>{words.preview.label}</strong> {words.preview.text}
    </p>
    <a href={back} target="_top">
      {words.preview.back}
    </a>
  </aside>
)
