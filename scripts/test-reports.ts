import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Outcome } from './test-steps.ts'

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
})

/** Runs a tool that leaves a report at the path it is given. */
export async function withReport(run: (report: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A server test that passed only when tried again counts as passed, and is told of, as with the journeys below. */
export function vitestOutcome(report: string, code: number): Outcome {
  const counted = read(VitestReport, report)
  const all = counted?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
  for (const { status, fullName, failureMessages } of all) {
    if (status !== 'passed' || !failureMessages?.length) continue
    console.error(`Passed only when tried again, look at why: ${fullName}\n${failureMessages[0]}`)
  }
  return agree({ passed: counted?.numPassedTests ?? 0, failed: counted?.numFailedTests ?? 0 }, code)
}

/**
 * A journey that passed only when tried again counts as passed, and is told of: on a machine with other work to do a
 * browser, a server and a database can miss any deadline, and a defect fails each time. What is told of often is to be
 * looked into as a failure is.
 */
export function playwrightOutcome(report: string, code: number): Outcome {
  const { expected, unexpected, flaky } = read(PlaywrightReport, report)?.stats ?? {
    expected: 0,
    unexpected: 0,
    flaky: 0,
  }
  if (flaky > 0) console.error(`${flaky} passed only when tried again: look at why (“flaky” above).`)
  return agree({ passed: expected + flaky, failed: unexpected }, code)
}

/** A tool that ended badly, or ran nothing at all, has failed even where its report counts no failure. */
const agree = ({ passed, failed }: Outcome, code: number): Outcome => ({
  passed,
  failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
})

function read<T>(schema: z.ZodType<T>, report: string): T | null {
  return existsSync(report) ? schema.parse(JSON.parse(readFileSync(report, 'utf8'))) : null
}
