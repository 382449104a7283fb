// Runs on whatever Node started us (20 or newer) and needs no package: it is what brings the packages.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const bin = join(modules, '.bin')

/** Installs what package-lock.json lists unless it is there, and returns the Node that the product runs on. */
export async function install() {
  if (!isInstalled()) {
    console.log('Installing what package-lock.json lists; the first time this takes about a minute.')
    const began = Date.now()
    const report = setInterval(() => console.log(`  still installing, ${seconds(began)} s`), 10_000)
    // The Node inside node_modules goes away meanwhile, so npm must run on the system's.
    const PATH = (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    const code = await run('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], {
      cwd: root,
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: PATH.join(delimiter), npm_config_loglevel: 'error' },
    })
    clearInterval(report)
    if (code !== 0) {
      console.error('The install failed: see the lines above. It needs the npm registry.')
      process.exit(code)
    }
    console.log(`Installed in ${seconds(began)} s.`)
  }
  process.env.PATH = [bin, process.env.PATH].join(delimiter)
  return node()
}

const seconds = (began) => Math.round((Date.now() - began) / 1000)

/** npm writes its hidden lockfile last, so a cut-off install has none. Packages of other systems are rightly missing. */
function isInstalled() {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = packages(hidden)
  const wanted = packages(join(root, 'package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true
    return installed[path] ? installed[path].version === version : optional || peer
  })
}

const packages = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages

function node() {
  const os = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(modules, `node-${os}-${process.arch}`, 'bin', file)
  if (existsSync(own)) return own
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  console.error(`There is no packaged Node 24 for ${os} ${process.arch}. Install Node 24 or newer and try again.`)
  process.exit(1)
}
