import { globSync } from 'node:fs'

const root = new URL('../', import.meta.url)

/** What the files that match a pattern export, as [file, name, value]; for tests that go over all files of a kind. */
export async function exportsOf(
  pattern: string,
  wanted: (name: string) => boolean = () => true,
): Promise<[file: string, name: string, value: unknown][]> {
  const files = globSync(pattern, { cwd: root }).sort()
  const found = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(/* @vite-ignore */ new URL(file, root).href)
      const names = Object.keys(exported).filter(wanted)
      return names.map((name): [string, string, unknown] => [file, name, exported[name]])
    }),
  )
  return found.flat()
}
