// What the product makes out of its sources before it can serve. Each part is made again only when its sources changed.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIslands } from './build-islands.ts'
import { program, root } from './program.ts'
import { fingerprint, isFresh, leaveStamp } from './stamp.ts'

const clientStamp = 'generated/prisma/.stamp'
const siteStamp = '.next/broadsheet-stamp'
const settings = [
  'next.config.ts',
  'proxy.ts',
  'instrumentation*.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const clientSources = ['prisma/schema/*.prisma', 'prisma.config.ts', 'scripts/generate.mjs', 'package-lock.json']
const siteSources = ['app/**', 'components/**', 'lib/**', 'public/**', 'prisma/schema/*.prisma', ...settings]
const notSiteSources = ['**/*.test.ts', '**/*.test.tsx', 'public/islands/**']

/** The Prisma client. */
export async function generateClient(): Promise<void> {
  const print = fingerprint(clientSources)
  if (isFresh(clientStamp, print)) return
  console.log('Generating the database client')
  if ((await program('node', ['scripts/generate.mjs'])) !== 0) throw new Error('prisma generate failed.')
  leaveStamp(clientStamp, print)
}

/** Islands and the production build. */
export async function buildSite(signal?: AbortSignal): Promise<void> {
  const print = fingerprint(siteSources, notSiteSources)
  if (isFresh(siteStamp, print) && existsSync(join(root, '.next/BUILD_ID'))) return
  console.log('Building the site; this takes about half a minute')
  rmSync(join(root, siteStamp), { force: true })
  await buildIslands()
  const code = await program('next', ['build'], { env: { NODE_ENV: 'production' }, signal })
  if (code !== 0) throw new Error('The build failed: see the lines above.')
  leaveStamp(siteStamp, print)
}
