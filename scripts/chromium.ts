import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { program } from './program.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of the journeys: the one in CHROMIUM_PATH, the system's, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH: given, PATH = '' } = process.env
  if (given) return given
  const system = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test')
  return [...system, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

/** The same, fetched from Debian's packages where that is possible; its path. */
export async function provideChromium(): Promise<string> {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('There is no Chromium here; installing the system package')
    const noQuestions = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await program('apt-get', ['update', '-q'], noQuestions)
    await program('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], noQuestions)
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'There is no Chromium. Install one (as root on Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  )
}
