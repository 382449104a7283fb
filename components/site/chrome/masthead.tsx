import { cityOfZone } from '#lib/web/reader-cities.ts'
import { dayIn, fullDay, offsetLabel, offsetMinutes } from '#lib/web/reader-time.ts'
import styles from './masthead.module.css'
import type { Site } from './site.ts'
import { ZoneRuler } from './zone-ruler.tsx'

/** The newspaper's name is the page's heading on the home page and a link home everywhere else. */
export function Masthead({ site, isHome = false }: { site: Site; isHome?: boolean }) {
  const { clock, words } = site
  const offset = offsetMinutes(clock.now, clock.zone)
  return (
    <header className={isHome ? `${styles.masthead} ${styles.home}` : styles.masthead}>
      <div className={styles.plate}>
        {isHome ? (
          <h1 className={styles.name}>{site.name}</h1>
        ) : (
          <p className={styles.name}>
            <a href="/">{site.name}</a>
          </p>
        )}
        {site.tagline ? <p className={styles.tagline}>{site.tagline}</p> : null}
        <p className={styles.today}>
          <time dateTime={dayIn(clock.now, clock.zone)}>
            <span className={styles.long}>{fullDay(clock, 'long')}</span>
            <span className={styles.short}>{fullDay(clock, undefined)}</span>
          </time>
          <a href="/settings" className={styles.city} title={words.chooseCity}>
            {cityOfZone(clock.zone)} <span className={styles.offset}>{offsetLabel(offset)}</span>
          </a>
        </p>
      </div>
      <ZoneRuler offsetMinutes={offset} />
    </header>
  )
}
