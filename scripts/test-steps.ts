import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#lib/db/server/embedded-postgres.ts'
import { drift } from '#lib/db/server/migrations.ts'
import { buildSite, generateClient } from './build.ts'
import { provideChromium } from './chromium.ts'
import { houseBreaches, sourceFiles } from './house-check.ts'
import { readGraph } from './import-graph.ts'
import { breaches, nameOfExternal } from './import-law.ts'
import { program } from './program.ts'
import { playwrightOutcome, vitestOutcome, withReport } from './test-reports.ts'

export type Outcome = { passed: number; failed: number }
export type Step = { name: string; run: () => Promise<Outcome> }

const check = (isFine: boolean): Outcome => ({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 })
const tool = async (name: string, ...args: string[]) => check((await program(name, args)) === 0)

export const fastSteps: Step[] = [
  { name: 'Generated code', run: generated },
  {
    name: 'Format and lint',
    run: () => tool('biome', 'ci', '--error-on-warnings', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`, '.'),
  },
  { name: 'Types', run: () => tool('tsc', '--noEmit') },
  { name: 'Import law', run: importLaw },
  { name: 'House rules', run: houseRules },
  { name: 'Dead code', run: () => tool('knip', '--no-progress') },
  { name: 'Rules tests', run: () => vitest('rules') },
]

export const slowSteps: Step[] = [
  { name: 'Schema and migrations agree', run: schemaAndMigrations },
  { name: 'Server tests', run: () => vitest('server') },
  { name: 'Production build', run: productionBuild },
  { name: 'Browser journeys', run: () => journeys() },
]

async function generated(): Promise<Outcome> {
  await generateClient()
  return tool('next', 'typegen')
}

/** An empty graph is no lawful one: a reader that understands nothing finds nothing wrong. */
async function importLaw(): Promise<Outcome> {
  const graph = await readGraph(nameOfExternal)
  const imports = [...graph.values()].flat().length
  const found = breaches(graph)
  for (const breach of found) console.error(breach)
  console.log(`${graph.size} modules, ${imports} imports`)
  return check(found.length === 0 && graph.size > 0 && imports > 0)
}

async function houseRules(): Promise<Outcome> {
  const files = sourceFiles()
  const found = houseBreaches(files)
  for (const breach of found) console.error(breach)
  console.log(`${files.length} files`)
  return check(found.length === 0 && files.length > 0)
}

const vitest = (project: string): Promise<Outcome> =>
  withReport(async (report) => {
    const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const code = await program('vitest', args)
    return vitestOutcome(report, code)
  })

async function schemaAndMigrations(): Promise<Outcome> {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-schema-'))
  const cluster = await startPostgres({ home, durability: 'disposable' })
  try {
    const difference = await drift(cluster.url('postgres'))
    if (difference) console.error(`The schema and the migrations differ; npm run migrate -- dev NAME\n${difference}`)
    return check(difference === null)
  } finally {
    await cluster.release()
    rmSync(home, { recursive: true, force: true })
  }
}

async function productionBuild(): Promise<Outcome> {
  await buildSite()
  return check(true)
}

const journeys = (): Promise<Outcome> =>
  withReport(async (report) => {
    // Playwright forces colours on its workers, and Node complains of whoever asks for none as well.
    const env = { CHROMIUM_PATH: await provideChromium(), PLAYWRIGHT_REPORT: report, NO_COLOR: undefined }
    const code = await program('playwright', ['test'], { env })
    return playwrightOutcome(report, code)
  })
