// npm run user -- create | role | password | list      people and their roles from the command line
import { parseArgs } from 'node:util'
import { roles, systemActor } from '#lib/access/actor.ts'
import { runCommand } from './run-command.ts'

const usage = `Usage:
  npm run user -- create --email E --name NAME [--title T] [--role ROLE[:SECTION]]… [--password P]
  npm run user -- role --email E [--grant ROLE[:SECTION]]… [--revoke ROLE[:SECTION]]…
  npm run user -- password --email E [--password P]
  npm run user -- list
ROLE is one of ${roles.join(', ')}; SECTION is the section's slug, all sections without one.
Without --password one is made up and printed on the last line.`

const words = { type: 'string' } as const
const many = { type: 'string', multiple: true, default: [] as string[] } as const
const options = { email: words, name: words, title: words, password: words, role: many, grant: many, revoke: many }

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    const [verb, ...rest] = positionals
    const isComplete = verb === 'list' || (values.email && (verb !== 'create' || values.name))
    return rest.length === 0 && verb && isComplete ? { verb, ...values } : null
  } catch {
    return null
  }
}
type Given = NonNullable<ReturnType<typeof readArguments>>

async function work({ verb, ...given }: Given): Promise<string[]> {
  const { changeStaff } = await import('#lib/people/server/change-staff.ts')
  return changeStaff(systemActor('command-line'), verb, given, new Date())
}

const given = readArguments()
if (given) await runCommand(() => work(given))
else {
  console.error(usage)
  process.exitCode = 2
}
