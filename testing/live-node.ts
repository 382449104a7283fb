// One process of the product with the real front door and the real live channel, before nothing else. Started by tests,
// which may kill it at any moment.
import { openLiveChannel } from '#lib/collaboration/server/live-channel.ts'
import { serveProduct } from '#lib/delivery/server/serve.ts'

const serving = await serveProduct({
  port: Number(process.argv[2] ?? 0),
  host: '127.0.0.1',
  dev: false,
  root: import.meta.dirname,
  databaseUrl: process.env.DATABASE_URL!,
  errorPage: (reason) => reason,
  framework: () => ({ prepare: async () => {}, handle: async (_, res) => void res.end(), close: async () => {} }),
  channel: openLiveChannel,
})
process.once('SIGTERM', () => serving.close().then(() => process.exit(0)))
// A test that was killed itself leaves nothing behind.
process.once('disconnect', () => process.exit(1))
if (process.send && !process.connected) process.exit(1)
process.send?.({ port: serving.port })
