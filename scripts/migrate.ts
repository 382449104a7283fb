// npm run migrate -- deploy | dev NAME | check      on the newsroom's database (check: on a database of its own)
import { author, deploy, drift } from '#lib/db/server/migrations.ts'
import { withNewsroom } from './with-newsroom.ts'

const [verb, name] = process.argv.slice(2)

async function run(address: string): Promise<number> {
  if (verb === 'deploy') {
    const applied = await deploy(address)
    console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`)
    return 0
  }
  if (verb === 'dev' && name && /^[a-z][a-z0-9_]*$/.test(name)) {
    const written = await author(address, name)
    console.log(written ? `Wrote and applied prisma/migrations/${written}.` : 'The schema has not changed.')
    return 0
  }
  if (verb === 'check') {
    const difference = await drift(address)
    console.log(difference === null ? 'Schema and migrations agree.' : `Schema and migrations differ:\n${difference}`)
    return difference === null ? 0 : 2
  }
  console.error('Usage: npm run migrate -- deploy | dev NAME (small letters, digits, _) | check')
  return 1
}

// The schema engine leaves a timer of ten seconds behind, hence the exit.
process.exit(await withNewsroom((address) => run(address), { fill: false }))
