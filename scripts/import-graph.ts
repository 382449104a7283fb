import { globSync } from 'node:fs'
import { build } from 'esbuild'
import { root } from './program.ts'

/** Files by path from the repository's root, with what each imports when it runs. */
export type Graph = Map<string, string[]>

const sources = [
  '{app,components,lib,testing,scripts,prisma,e2e}/**/*.{ts,tsx}',
  'server.ts',
  'proxy.ts',
  'instrumentation*.ts',
]

/** Reads the imports as the bundler resolves them, dynamic ones included; `nameOfExternal` names what is no file of ours. */
export async function readGraph(nameOfExternal: (path: string) => string): Promise<Graph> {
  const entryPoints = globSync(sources, { cwd: root }).sort()
  const { metafile } = await build({
    entryPoints,
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'unused',
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    loader: { '.css': 'empty', '.woff2': 'empty', '.svg': 'empty' },
    logLevel: 'error',
  })
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports
        .filter(({ path }) => path !== '<runtime>')
        .map(({ path, external }) => (external ? nameOfExternal(path) : path)),
    ]),
  )
}

/** The shortest way from a file to an import that is wanted; null when there is none. */
export function pathTo(graph: Graph, from: string, wanted: (to: string) => boolean): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  const queue = [from]
  for (const file of queue) {
    for (const to of graph.get(file) ?? []) {
      if (cameFrom.has(to)) continue
      cameFrom.set(to, file)
      if (wanted(to)) return trace(cameFrom, to)
      queue.push(to)
    }
  }
  return null
}

function trace(cameFrom: Map<string, string | null>, end: string): string[] {
  const path: string[] = []
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at)
  return path
}

/** One way round for every file that can reach itself, each circle once. */
export function cycles(graph: Graph): string[][] {
  const found: string[][] = []
  const seen = new Set<string>()
  for (const file of graph.keys()) {
    if (seen.has(file)) continue
    const way = pathTo(graph, file, (to) => to === file || (graph.get(to)?.includes(file) ?? false))
    const circle = way && graph.get(file)?.includes(file) ? [file] : way
    if (!circle) continue
    for (const member of circle) seen.add(member)
    found.push([...circle, file])
  }
  return found
}
