import { readerThemes } from '#lib/web/reader-choice.ts'
import { cityOfZone, readerCities, readerRegions } from '#lib/web/reader-cities.ts'
import { offsetLabel, offsetMinutes } from '#lib/web/reader-time.ts'
import type { Site } from '../chrome/site.ts'
import styles from './settings-form.module.css'

/** City and appearance: a plain form, kept in two cookies by the route it posts to. */
export function SettingsForm({ site }: { site: Site }) {
  const { clock, newsroomZone, chosenZone, theme } = site
  const words = site.words.settingsPage
  const offset = (zone: string) => offsetLabel(offsetMinutes(clock.now, zone))
  return (
    <form className={styles.form} action="/settings/save" method="post">
      <div className={styles.field}>
        <label className={styles.label} htmlFor="zone">
          {words.city}
        </label>
        <select
          id="zone"
          name="zone"
          className={styles.select}
          aria-describedby="zone-hint"
          defaultValue={chosenZone ?? ''}
        >
          <option value="">{words.newsroomCity(cityOfZone(newsroomZone), offset(newsroomZone))}</option>
          {readerRegions.map((region) => (
            <optgroup key={region} label={words.regions[region]}>
              {readerCities
                .filter((city) => city.region === region)
                .map(({ zone, city }) => (
                  <option key={zone} value={zone}>
                    {`${city} (${offset(zone)})`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <p className={styles.hint} id="zone-hint">
          {words.cityHint}
        </p>
      </div>
      <fieldset className={styles.field}>
        <legend className={styles.label}>{words.theme}</legend>
        {readerThemes.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="theme" value={one} defaultChecked={one === theme} /> {words.themes[one]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className={styles.save}>
        {words.save}
      </button>
      <p className={styles.hint}>{words.cookies}</p>
      <p className={styles.hint}>{words.placeData}</p>
    </form>
  )
}
