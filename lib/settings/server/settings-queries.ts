import { db, type Transaction } from '#lib/db/client.ts'
import { defaultSettings, NewsroomSettings } from '../settings.ts'

/** The newsroom's name, source, zone and language, with defaults for what nobody has set. */
export async function newsroomSettings(tx: Transaction = db): Promise<NewsroomSettings> {
  const row = await tx.setting.findUnique({ where: { key: 'newsroom' } })
  return row ? NewsroomSettings.parse(row.value) : defaultSettings
}
