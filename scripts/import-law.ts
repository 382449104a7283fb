// Who may import whom. ARCHITECTURE.md says why; scripts/import-graph.ts reads who does.
// Type-only imports vanish when the code runs and are not counted. Tests may import what they test.
import { builtinModules } from 'node:module'
import { cycles, type Graph, pathTo } from './import-graph.ts'

/** Each module of lib may import those of the lines above its own, and nothing else of its own line. */
const moduleOrder = [
  ['kernel', 'db'],
  ['access'],
  ['events'],
  ['delivery'],
  ['web'],
  ['people', 'taxonomy', 'places', 'media', 'settings', 'mail'],
  ['stories'],
  ['planning'],
  ['fronts', 'schedule', 'search', 'popularity', 'feeds', 'import', 'collaboration', 'content-api', 'notices'],
]

type Rule = {
  name: string
  from: RegExp
  /** Files of `from` that the rule leaves alone. */
  but?: RegExp
  /** Whether this import is refused. Packages are named "npm:…", Node's own modules "node:…". */
  refuses: (to: string, from: string) => boolean
  /** Counts also what the imported files import in turn. */
  inDepth?: boolean
}

const matching = (pattern: RegExp) => (to: string) => pattern.test(to)
const notRules = /\/actions\.ts$|^lib\/db\//

const rules: Rule[] = [
  { name: 'a module of lib imports only modules above it in the order', from: /^lib\//, refuses: breaksModuleOrder },
  {
    name: 'what readers load never reaches the back office, the editor or sign-in',
    from: /^(app\/\((site|feeds)\)|components\/site)\//,
    refuses: matching(
      /^components\/newsroom\/|^lib\/[^/]+\/actions\.ts$|^npm:(@mantine\/|@tiptap\/|prosemirror-|yjs|y-|next-auth)/,
    ),
    inDepth: true,
  },
  {
    name: 'readers’ pages read by the queries of their own side, which see what readers may',
    from: /^app\/\((site|feeds)\)\//,
    refuses: matching(/^lib\/db\/|^lib\/(?!kernel\/|web\/|delivery\/)[^/]+\/server\/(?!site-)/),
  },
  {
    name: 'rules have no side effects and know no framework',
    from: /^lib\/[^/]+\/[^/]+\.tsx?$/,
    but: notRules,
    refuses: matching(
      /^lib\/[^/]+\/(server\/|actions\.ts$)|^lib\/db\/|^generated\/|^node:|^npm:(@?prisma|next|react|pg)\b/,
    ),
  },
  { name: 'lib knows no screens', from: /^lib\//, refuses: matching(/^(app|components)\//) },
  {
    name: 'components get plain data from pages and call verbs by actions.ts',
    from: /^components\//,
    refuses: matching(/^app\/|^lib\/[^/]+\/server\/|^lib\/db\/|^generated\//),
  },
  {
    name: 'site and ui know no newsroom',
    from: /^components\/(site|ui)\//,
    refuses: matching(/^components\/newsroom\//),
  },
  { name: 'ui knows no audience', from: /^components\/ui\//, refuses: matching(/^components\/(site|newsroom)\//) },
  {
    name: 'one folder imports the editor',
    from: /^(app|components|lib)\//,
    but: /^components\/newsroom\/editor\//,
    refuses: matching(/^npm:(@tiptap\/|prosemirror-)/),
  },
  {
    name: 'live texts are handled where stories are, by the channel and by the editor',
    from: /^(app|components|lib)\//,
    but: /^(components\/newsroom\/editor|lib\/(stories|collaboration))\//,
    refuses: matching(/^npm:(yjs|y-|lib0)/),
  },
  {
    name: 'the product knows no tests',
    from: /^(app|components|lib|prisma|server\.ts|proxy\.ts)/,
    refuses: matching(/^(testing|e2e)\//),
  },
  { name: 'the product runs no scripts', from: /^(app|components|lib)\//, refuses: matching(/^scripts\//) },
  {
    name: 'islands are plain TypeScript and rules',
    from: /\.island\.ts$/,
    refuses: (to) => !/^(components\/site\/.+\.ts|lib\/[^/]+\/[^/]+\.ts)$/.test(to),
  },
]

function breaksModuleOrder(to: string, from: string): boolean {
  const [, source] = /^lib\/([^/]+)\//.exec(from) ?? []
  const [, target] = /^lib\/([^/]+)\//.exec(to) ?? []
  if (target === undefined || source === target) return false
  return tierOf(target) >= tierOf(source ?? '')
}

function tierOf(module: string): number {
  const tier = moduleOrder.findIndex((names) => names.includes(module))
  if (tier < 0) throw new Error(`lib/${module} has no place in the module order (scripts/import-law.ts).`)
  return tier
}

/** All breaches, each as one line. */
export function breaches(graph: Graph): string[] {
  const found: string[] = []
  for (const { name, from, but, refuses, inDepth } of rules) {
    for (const [file, imports] of graph) {
      if (!from.test(file) || but?.test(file) || isTest(file)) continue
      const refused = (to: string) => refuses(to, file)
      if (inDepth) {
        const path = pathTo(graph, file, refused)
        if (path) found.push(`${name}: ${path.join(' → ')}`)
      } else {
        for (const to of imports) if (refused(to)) found.push(`${name}: ${file} → ${to}`)
      }
    }
  }
  for (const cycle of cycles(graph)) found.push(`no cycles: ${cycle.join(' → ')}`)
  return found
}

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** Node's modules are told from packages by name, with or without their prefix. */
export const nameOfExternal = (path: string): string =>
  path.startsWith('node:') || builtinModules.includes(path) ? `node:${path.replace(/^node:/, '')}` : `npm:${path}`
