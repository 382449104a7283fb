// npm run token -- --email E --scopes a,b      a token of the content API, printed once, on the last line
import { parseArgs } from 'node:util'
import { systemActor } from '#lib/access/actor.ts'
import { scopes } from '#lib/content-api/scopes.ts'
import { defaultDays } from '#lib/content-api/token-fields.ts'
import { runCommand } from './run-command.ts'

const usage = `Usage:
  npm run token -- --email E --scopes SCOPE[,SCOPE…] [--name NAME] [--days D]
SCOPE is one of ${scopes.join(', ')}. Without --days the token lives ${defaultDays} days.
The token acts as the person of that address and is printed once, on the last line.`

const words = { type: 'string' } as const

function readArguments() {
  try {
    const { values } = parseArgs({ options: { email: words, scopes: words, name: words, days: words } })
    const { email, scopes, ...more } = values
    return email && scopes ? { email, scopes, ...more } : null
  } catch {
    return null
  }
}

const given = readArguments()
if (given) {
  await runCommand(async () => {
    const { tokenFor } = await import('#lib/content-api/server/token-for.ts')
    return tokenFor(systemActor('command-line'), given, new Date())
  })
} else {
  console.error(usage)
  process.exitCode = 2
}
