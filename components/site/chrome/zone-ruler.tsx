import styles from './zone-ruler.module.css'

const west = -12
const span = 26
const at = (hours: number) => `${(((hours - west) / span) * 100).toFixed(2)}%`
const hours = Array.from({ length: span + 1 }, (_, index) => west + index)

/**
 * The rule under the newspaper's name: the world's hours from UTC−12 to UTC+14, the reader's own marked. Decoration; the
 * same is said in words beside it. Positions are attributes because the page's policy allows no inline style.
 */
export function ZoneRuler({ offsetMinutes }: { offsetMinutes: number }) {
  const own = at(offsetMinutes / 60)
  return (
    <svg className={styles.ruler} aria-hidden="true" focusable="false" width="100%" height="10">
      {hours.map((hour) => (
        <line key={hour} x1={at(hour)} x2={at(hour)} y1="0" y2={hour % 6 === 0 ? '7' : '4'} />
      ))}
      <line className={styles.own} x1={own} x2={own} y1="0" y2="10" />
    </svg>
  )
}
