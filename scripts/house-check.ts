// House rules that no general tool knows: names, sizes, and what may stand in which file. CONTRIBUTING.md says why.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './program.ts'

const longest = 250
/** Tables of data may be as long as the data is. */
const dataTables =
  /^(prisma\/(seed\/demo|migrations)\/|lib\/[^/]+\/(data|words)\/|package-lock\.json)|\.(md|json|svg|css)$/
const code = /\.(ts|tsx|mjs|css|sql|prisma)$/
const refusedNames = /^(utils?|helpers?|misc|common|shared)$/
const readerSide = /^(app\/\((site|feeds|preview)\)|components\/site)\//

export type SourceFile = { path: string; text: string }

/** All breaches of the house rules in these files, each as one line. */
export function houseBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...namesOf(path), ...contentsOf(path, text)].map((what) => `${path}: ${what}`),
  )
}

function* namesOf(path: string): Generator<string> {
  const words = path.split('/')
  const refused = words.map((word) => word.replace(/\..*$/, '')).find((word) => refusedNames.test(word))
  if (refused) yield `nothing is called ${refused}; name it after the thing or the verb`
  if (/^index\.tsx?$/.test(basename(path))) yield 'no index files: import the file that holds the thing'
  if (/\.island\.tsx?$/.test(path) && !/^components\/site\/.+\.island\.ts$/.test(path)) {
    yield 'islands are .island.ts files below components/site'
  }
  if (/^(lib|components|scripts|testing|e2e)\//.test(path) && /[A-Z_]/.test(basename(path)) && code.test(path)) {
    yield 'file names are kebab-case'
  }
}

function* contentsOf(path: string, text: string): Generator<string> {
  const lines = text.replace(/\n$/, '').split('\n')
  if (code.test(path) && !dataTables.test(path) && lines.length > longest) {
    yield `${lines.length} lines; nothing is over ${longest} but data tables`
  }
  if (readerSide.test(path) && /^\s*['"]use (client|server)['"]/m.test(text)) {
    yield "reader pages have no 'use client' and no 'use server'"
  }
  if (/(^|\/)actions\.ts$/.test(path)) yield* actionsOf(lines)
  else if (/^\s*['"]use server['"]/m.test(text)) yield "'use server' stands in actions.ts only"
}

/** One verb, one statement: `export const publish = newsroomAction(PublishInput, publishStory)`. */
function* actionsOf(lines: readonly string[]): Generator<string> {
  if (!/^['"]use server['"]$/.test(lines[0] ?? '')) yield "actions.ts begins with 'use server'"
  let isInsideImport = false
  for (const line of lines.slice(1)) {
    if (isInsideImport || /^import\b/.test(line)) {
      isInsideImport = !/from ['"][^'"]+['"]$/.test(line)
      continue
    }
    const isVerb = /^export const \w+ = \w+\([\w., ]+\)$/.test(line)
    if (line !== '' && !line.startsWith('//') && !isVerb) yield `not a one-line verb: ${line.trim()}`
  }
}

const sources = ['{app,components,lib,prisma,scripts,testing,e2e}/**', '*']

export function sourceFiles(): SourceFile[] {
  return globSync(sources, { cwd: root, exclude: ['node_modules', 'generated'] })
    .filter((path) => code.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
