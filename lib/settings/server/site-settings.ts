import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import type { NewsroomSettings } from '../settings.ts'
import { newsroomSettings } from './settings-queries.ts'

/** The newsroom's settings for a reader's page, which then depends on them. */
export async function siteSettings(): Promise<NewsroomSettings> {
  dependsOn(tag.settings)
  return newsroomSettings()
}
