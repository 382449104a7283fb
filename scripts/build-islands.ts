// Behaviour of reader pages: every components/**/NAME.island.ts becomes public/islands/NAME.js, one small module each.
import { globSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build, context, stop } from 'esbuild'
import { root } from './program.ts'

const output = join(root, 'public', 'islands')

function options(): BuildOptions {
  const islands = globSync('components/**/*.island.ts', { cwd: root }).sort()
  const entryPoints = islands.map((path) => ({ in: join(root, path), out: basename(path, '.island.ts') }))
  const names = entryPoints.map(({ out }) => out)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two islands are called ${twice}.`)
  return {
    entryPoints,
    outdir: output,
    bundle: true,
    format: 'esm',
    minify: true,
    target: ['chrome109', 'firefox115', 'safari15.6'],
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
  }
}

export async function buildIslands(): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  await build(options())
  // Its helper process would stay for as long as we do.
  await stop()
}

/** Builds them again whenever one changes; the returned function ends that. A new island needs a restart. */
export async function watchIslands(): Promise<() => Promise<void>> {
  const watched = await context(options())
  await watched.watch()
  return () => watched.dispose()
}
