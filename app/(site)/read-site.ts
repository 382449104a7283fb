import { headers } from 'next/headers'
import { cache } from 'react'
import type { Site } from '#components/site/chrome/site.ts'
import { visibleUntil } from '#lib/delivery/dependencies.ts'
import { readerPreferences } from '#lib/delivery/reader-preferences.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { env } from '#lib/kernel/server/env.ts'
import { siteSettings } from '#lib/settings/server/site-settings.ts'
import { siteSections } from '#lib/taxonomy/server/site-taxonomy.ts'
import { nextDayTurn } from '#lib/web/day-turn.ts'
import { wordsOf } from '#lib/web/words/words.ts'

/** What the page needs to know besides its stories, read once a request. */
export const readSite = cache(async (): Promise<Site> => {
  const now = currentTime()
  const { zone, theme } = readerPreferences((await headers()).get('cookie'))
  const [settings, sections] = await Promise.all([siteSettings(), siteSections()])
  const clock = { zone: zone ?? settings.zone, language: settings.language, now }
  // The masthead's date and words such as "Yesterday" hold until the reader's midnight.
  visibleUntil(nextDayTurn(now, clock.zone))
  return {
    name: settings.name,
    tagline: settings.tagline,
    language: settings.language,
    origin: env().SITE_URL,
    words: wordsOf(settings.language),
    sections,
    clock,
    chosenZone: zone,
    newsroomZone: settings.zone,
    theme: theme ?? 'system',
    showsEditionChanges: settings.showEditionChanges,
  }
})
