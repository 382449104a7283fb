import { db, type Transaction } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { defaultSettings, NewsroomSettings } from '../settings.ts'

/** The newsroom's name, source, zone and language, with defaults for what nobody has set. */
export async function newsroomSettings(tx: Transaction = db): Promise<NewsroomSettings> {
  const row = await tx.setting.findUnique({ where: { key: 'newsroom' } })
  return row ? NewsroomSettings.parse(row.value) : defaultSettings
}

/** The same for a reader's page, which then depends on it. */
export async function siteSettings(): Promise<NewsroomSettings> {
  dependsOn(tag.settings)
  return newsroomSettings()
}
