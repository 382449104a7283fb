// One process of a newsroom with several: the real front door before a page that shows a topic's name
// and the feed. Started by tests.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { serveProduct } from '#lib/delivery/server/serve.ts'
import { tag } from '#lib/delivery/tag.ts'
import { transact } from '#lib/events/server/transact.ts'
import { publishStory } from '#lib/stories/server/publish-story.ts'
import { latestCards } from '#lib/stories/server/site-queries.ts'

async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [, first, id, name] = (req.url ?? '').split('/').map(decodeURIComponent)
  if (first === 'api' && id === 'publish') {
    const [storyId = 0, revision = 0] = (name ?? '').split('-').map(Number)
    await publishStory(systemActor('seed'), { id: storyId, revision }, new Date())
    return void res.end('published')
  }
  if (first === 'api') {
    await rename(Number(id), name ?? '')
    return void res.end('renamed')
  }
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (first === 'news') {
    const cards = await latestCards(50, new Date())
    return void res.end(cards.map(({ headline }) => headline).join('\n'))
  }
  dependsOn(tag.topic(1))
  const topic = await db.topic.findUniqueOrThrow({ where: { id: 1 } })
  res.end(topic.name)
}

const rename = (id: number, name: string) =>
  transact(systemActor('seed'), new Date(), async (tx, record) => {
    await tx.topic.update({ where: { id }, data: { name } })
    await record({ type: 'topic.changed', detail: { topicId: id } })
  })

const serving = await serveProduct({
  port: 0,
  host: '127.0.0.1',
  dev: false,
  root: import.meta.dirname,
  databaseUrl: process.env.DATABASE_URL!,
  errorPage: (reason) => reason,
  framework: () => ({ prepare: async () => {}, handle, close: async () => {} }),
})
process.once('SIGTERM', () => serving.close().then(() => process.exit(0)))
console.log(serving.port)
