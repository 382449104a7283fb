import { spawnSync } from 'node:child_process'

const packageOf: Record<string, string> = { nginx: 'nginx-light', wrk: 'wrk' }

const has = (tool: string) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0

/** Which of the tools are missing, after installing what this machine lets us install. */
export function missingTools(...tools: string[]): string[] {
  const missing = tools.filter((tool) => !has(tool))
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const packages = missing.map((tool) => packageOf[tool] ?? tool)
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'ignore' })
  }
  return missing.filter((tool) => !has(tool))
}
