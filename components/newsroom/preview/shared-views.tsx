'use client'

import type { ReactNode } from 'react'
import { type Cut, cut, room } from '#lib/stories/share-preview.ts'
import { useText } from '../stories/use-text.ts'
import { pageFacts } from './page-facts.ts'
import styles from './shared-views.module.css'

/** What search engines, networks and our own narrow lists make of the story. */
export function SharedViews({ page }: { page: Document }) {
  const headline = useText('headline')
  const shortHeadline = useText('shortHeadline')
  const facts = pageFacts(page)
  const dated = [facts.date, facts.description].filter((words) => words !== '').join(' — ')
  const search = { title: cut(facts.title, room.searchTitle), description: cut(dated, room.searchDescription) }
  const card = { title: cut(facts.headline, room.cardTitle), description: cut(facts.description, room.cardDescription) }
  return (
    <div className={styles.views}>
      <View
        name="Search result"
        cuts={[
          ['headline', search.title],
          ['standfirst', search.description],
        ]}
      >
        <div className={styles.search}>
          <p className={styles.crumbs}>
            {facts.site} <span>{[facts.host, facts.section].filter((words) => words !== '').join(' › ')}</span>
          </p>
          <p className={styles.searchTitle}>{search.title.text || 'No headline yet'}</p>
          <p className={styles.searchText}>{search.description.text}</p>
        </div>
      </View>
      <View
        name="Social card"
        cuts={[
          ['headline', card.title],
          ['standfirst', card.description],
        ]}
      >
        <div className={styles.card}>
          {facts.picture === null ? null : (
            // biome-ignore lint/performance/noImgElement: the media store makes the sizes
            <img src={facts.picture} alt="" />
          )}
          <div>
            <p className={styles.host}>{facts.host}</p>
            <p className={styles.cardTitle}>{card.title.text || 'No headline yet'}</p>
            <p className={styles.cardText}>{card.description.text}</p>
          </div>
        </div>
      </View>
      <View name="Our own narrow lists" cuts={[]}>
        <p className={styles.narrow}>{shortHeadline || headline || 'No headline yet'}</p>
        <p className={styles.note}>
          {shortHeadline ? 'The short headline stands in here.' : 'A short headline would stand in here.'}
        </p>
      </View>
    </div>
  )
}

type ViewProps = { name: string; cuts: [field: string, cut: Cut][]; children: ReactNode }

function View({ name, cuts, children }: ViewProps) {
  const fields = cuts.filter(([, { isCut }]) => isCut).map(([field]) => field)
  return (
    <section className={styles.view} aria-label={name}>
      <h2>{name}</h2>
      {children}
      {fields.length > 0 ? <p className={styles.note}>Likely cut: {fields.join(' and ')}.</p> : null}
    </section>
  )
}
