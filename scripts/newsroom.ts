// npm run newsroom -- agency | section | topic | dossier      setting up a newsroom from the command line
import { parseArgs } from 'node:util'
import { systemActor } from '#lib/access/actor.ts'
import { runCommand } from './run-command.ts'

const usage = `Usage:
  npm run newsroom -- agency [--name NAME] [--source MARK] [--tagline T] [--zone IANA-ZONE] [--edition-changes on|off]
  npm run newsroom -- section --slug SLUG --name NAME [--under SLUG] [--hue #rrggbb]
  npm run newsroom -- topic --slug SLUG --name NAME [--type subject|person|organisation|place|event]
  npm run newsroom -- dossier --file FILE      tells whether a story's dossier is as it was drawn up`

const verbs = {
  agency: async () => (await import('#lib/settings/server/set-up-agency.ts')).setUpAgency,
  section: async () => (await import('#lib/taxonomy/server/set-up-taxonomy.ts')).addSection,
  topic: async () => (await import('#lib/taxonomy/server/set-up-taxonomy.ts')).addTopic,
  dossier: async () => (await import('#lib/stories/server/dossier-check.ts')).checkDossier,
}
const names = ['name', 'source', 'tagline', 'zone', 'slug', 'under', 'type', 'hue', 'edition-changes', 'file'] as const
const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    const [verb = '', ...rest] = positionals
    return rest.length === 0 && verb in verbs ? { verb: verb as keyof typeof verbs, values } : null
  } catch {
    return null
  }
}

const given = readArguments()
if (given) {
  await runCommand(async () => {
    const command = await verbs[given.verb]()
    return command(systemActor('command-line'), given.values, new Date())
  })
} else {
  console.error(usage)
  process.exitCode = 2
}
