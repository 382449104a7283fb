import { Refusal } from '#lib/kernel/refusal.ts'
import { withNewsroom } from './with-newsroom.ts'

/** Runs a command-line verb on the newsroom's database and prints its lines; a refusal is told in words. */
export async function runCommand(work: () => Promise<readonly string[]>): Promise<void> {
  try {
    for (const line of await withNewsroom(work)) console.log(line)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const fields = Object.entries(error.fields).map(([name, problem]) => `  ${name}: ${problem}`)
    console.error([error.message, ...fields].join('\n'))
    process.exitCode = 1
  }
}
