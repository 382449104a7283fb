import { createElement } from 'react'
import { embedOf } from '#lib/stories/embed.ts'
import type { Words } from '#lib/web/words/words.ts'
import styles from './story-embed.module.css'

/** Something of another site: named and linked. Its frame comes only when the reader asks for it (the island). */
export function StoryEmbed({ url, title, words }: { url: string; title: string; words: Words }) {
  const found = embedOf(url)
  if (found === null) return title ? <p>{title}</p> : null
  const { provider, page } = found
  const from = words.embed.from(provider)
  const { show, notice, open } = words.embed
  return createElement(
    'story-embed',
    { class: styles.embed, 'data-show': show, 'data-notice': notice(provider), 'data-name': title || from },
    <>
      <p className={styles.from}>{from}</p>
      {title ? <p className={styles.title}>{title}</p> : null}
      <p className={styles.open}>
        <a href={page} rel="external noopener">
          {open(provider)}
        </a>
      </p>
      <script type="module" src="/islands/story-embed.js" async />
    </>,
  )
}
