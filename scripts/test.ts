// npm test runs every check and test there is; npm run check (--fast) those that take seconds. All of them run, whatever
// fails; the last line counts.

import { heedStopRequests, stopping } from './stopping.ts'
import { fastSteps, type Outcome, type Step, slowSteps } from './test-steps.ts'

heedStopRequests()
const isFast = process.argv.includes('--fast')
const steps = isFast ? fastSteps : [...fastSteps, ...slowSteps]
const total: Outcome = { passed: 0, failed: 0 }
const failures: string[] = []

for (const { name, run } of steps) {
  const began = Date.now()
  console.log(`\n── ${name} ──`)
  const outcome = await settle(run)
  console.log(`${outcome.failed === 0 ? 'ok' : 'FAILED'}: ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s`)
  total.passed += outcome.passed
  total.failed += outcome.failed
  if (outcome.failed > 0) failures.push(`${name} (${outcome.failed})`)
  if (stopping.aborted) process.exit(130)
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

async function settle(run: Step['run']): Promise<Outcome> {
  try {
    return await run()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}
