import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import type { SiteSection, SiteTopic } from '../site-taxonomy.ts'

const relatives = {
  parent: { select: { slug: true, name: true } },
  children: { where: { hiddenAt: null }, orderBy: { position: 'asc' }, select: { id: true, slug: true, name: true } },
} as const

/** The sections readers see, in the newsroom's order; those below another follow as entries of their own. */
export async function siteSections(): Promise<SiteSection[]> {
  dependsOn(tag.sections)
  return db.section.findMany({
    where: { hiddenAt: null, OR: [{ parentId: null }, { parent: { hiddenAt: null } }] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, description: true, hue: true, ...relatives },
  })
}

export async function siteSectionBySlug(slug: string): Promise<SiteSection | null> {
  return (await siteSections()).find((section) => section.slug === slug) ?? null
}

/** A topic, or the address of the one it was merged into, or null. */
export async function topicBySlug(slug: string): Promise<{ topic: SiteTopic } | { redirectTo: string } | null> {
  dependsOn(tag.topics)
  const row = await db.topic.findUnique({ where: { slug }, include: { mergedInto: true } })
  if (!row) return null
  dependsOn(tag.topic(row.id))
  if (row.mergedInto) return { redirectTo: `/topics/${row.mergedInto.slug}` }
  return { topic: { id: row.id, slug: row.slug, name: row.name, type: row.type, description: row.description } }
}
