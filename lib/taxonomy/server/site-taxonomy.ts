import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import type { SiteSection, SiteTopic } from '../site-taxonomy.ts'

type SectionRow = Omit<SiteSection, 'parent' | 'children'> & { parentId: number | null }

/** The sections readers see, in the newsroom's order; those below another follow as entries of their own. */
export async function siteSections(): Promise<SiteSection[]> {
  dependsOn(tag.sections)
  const rows = await db.$queryRaw<SectionRow[]>`
    SELECT section.id, section.slug, section.name, section.description, section.hue, section.parent_id AS "parentId"
    FROM sections section LEFT JOIN sections parent ON parent.id = section.parent_id
    WHERE section.hidden_at IS NULL AND parent.hidden_at IS NULL
    ORDER BY section.position, section.id`
  const brief = ({ id, slug, name }: SectionRow) => ({ id, slug, name })
  return rows.map(({ parentId, ...section }) => {
    const parent = rows.find(({ id }) => id === parentId)
    return {
      ...section,
      parent: parent ? { slug: parent.slug, name: parent.name } : null,
      children: rows.filter((row) => row.parentId === section.id).map(brief),
    }
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
