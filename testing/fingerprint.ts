import { db } from '#lib/db/client.ts'

/** What every table holds at this moment, by name: equal fingerprints mean that nothing changed. */
export async function fingerprint(except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
  const prints: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const [row] = await db.$queryRawUnsafe<{ print: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM "${name}" t`,
    )
    prints[name] = row?.print ?? ''
  }
  return prints
}
