// npm test and npm run check: installs what is missing, then hands over to scripts/test.ts on the packaged Node.
import { join } from 'node:path'
import { install } from './install.mjs'
import { run } from './run.mjs'

const node = await install()
const script = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'test.ts')
process.exitCode = await run(node, [script, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
