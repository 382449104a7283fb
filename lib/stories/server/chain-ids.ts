import { db, type Transaction } from '#lib/db/client.ts'

/** Every story of the chains these stories belong to, themselves included: what each follows, and what follows it. */
export async function chainIdsOf(ids: readonly number[], tx: Transaction = db): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE chain (id) AS (
      SELECT id FROM stories WHERE id = ANY(${[...ids]}::int[])
      UNION
      SELECT next.id FROM chain JOIN stories here ON here.id = chain.id
      JOIN stories next ON next.follows_id = here.id OR next.id = here.follows_id
    ) SELECT id FROM chain ORDER BY id`
  return rows.map(({ id }) => id)
}
