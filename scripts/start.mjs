// npm start, npm run dev: installs what is missing, then hands over to scripts/start.ts on the packaged Node.
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { run } from './run.mjs'

const node = await install()
const script = fileURLToPath(new URL('start.ts', import.meta.url))
process.exitCode = await run(node, [script, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
