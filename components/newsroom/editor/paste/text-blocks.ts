// Plain text as blocks: paragraphs by empty lines, and lists, headings and quotes only where nothing else can be meant.
import type { Block, Paragraph } from '#lib/stories/body.ts'
import { type Inline, wellFormed } from '#lib/stories/body-inline.ts'
import { inlineFlow, plainLook } from './inline-flow.ts'
import { type FlatItem, nestItems } from './nest-items.ts'
import { numberOf } from './word-noise.ts'

/** A text broken into lines by a mail program: lines of about one length, none of them short but the last. */
const brokenLine = { least: 50, most: 100 }
const longestHeading = 200

const bullet = /^(\s*)([•◦▪‣·●○■*-])[ \t\u00a0]+(?=\S)/
/** En and em dashes open direct speech in many languages, and are no bullets. */
const certainBullet = /^\s*[•◦▪‣●○■]/
const number = /^(\s*)(\d{1,3})[.)][ \t\u00a0]+(?=\S)/

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the body's schema refuses
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/** Without what no text may hold: control characters and halves of characters. */
export const legible = (text: string): string =>
  wellFormed(text) ? text : text.replace(controlCharacters, '').toWellFormed()

/** What was copied as text. `isPlain`: the person asked for the words alone, so that every block is a paragraph. */
export function blocksOfText(text: string, isPlain = false): Block[] {
  const lines = legible(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\ufeff/g, '')
    .split('\n')
  const groups = grouped(lines.map((line) => line.trimEnd()))
  const isOneEach = groups.length === 1
  return groups.flatMap((group) => (isPlain ? paragraphs(group, isOneEach) : blocksOfGroup(group, isOneEach)))
}

/** Lines between empty lines. */
function grouped(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line !== '') groups.at(-1)?.push(line)
    else if (groups.at(-1)?.length) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

function blocksOfGroup(group: readonly string[], isOneEach: boolean): Block[] {
  const [first = ''] = group
  const heading = /^(#{2,6})[ \t]+(\S.*)$/.exec(first)
  if (heading && first.length <= longestHeading) {
    const level = heading[1]?.length === 2 ? 2 : 3
    const rest = group.slice(1)
    const content = inline([heading[2] ?? ''])
    return [{ type: 'heading', attrs: { level }, content }, ...(rest.length > 0 ? blocksOfGroup(rest, isOneEach) : [])]
  }
  if (group.length === 1 && /^\s*([-*_])(\s*\1){2,}$/.test(first)) return [{ type: 'divider' }]
  if (group.every((line) => /^>/.test(line))) {
    const quoted = grouped(group.map((line) => line.replace(/^>\s?/, '').trimEnd()))
    return quoted.length > 0
      ? [{ type: 'blockquote', content: quoted.slice(0, 100).flatMap((lines) => paragraphs(lines, false)) }]
      : []
  }
  return withLists(group, isOneEach)
}

/** Runs of list lines become lists, what stands between them paragraphs. */
function withLists(group: readonly string[], isOneEach: boolean): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < group.length) {
    const run = listAt(group, at)
    let end = at + run
    if (run > 0) blocks.push(...nestItems(items(group.slice(at, end))))
    else {
      end++
      while (end < group.length && listAt(group, end) === 0) end++
      blocks.push(...paragraphs(group.slice(at, end), isOneEach))
    }
    at = end
  }
  return blocks
}

/** How many lines from here on are a list: two or more of one kind, or one with a sign that is nothing but a bullet. */
function listAt(group: readonly string[], from: number): number {
  for (const kind of [bullet, number]) {
    let end = from
    while (end < group.length && kind.test(group[end] ?? '')) end++
    const isCounted = kind === bullet || isCounting(group.slice(from, end))
    if (isCounted && (end - from >= 2 || (end > from && certainBullet.test(group[from] ?? '')))) return end - from
  }
  return 0
}

/** Numbers that go up by one at each depth: a list, and not years or scores. */
function isCounting(lines: readonly string[]): boolean {
  const last = new Map<number, number>()
  return lines.every((line) => {
    const [, indent = '', digits = ''] = number.exec(line) ?? []
    const before = last.get(indent.length)
    const value = Number(digits)
    for (const depth of last.keys()) if (depth > indent.length) last.delete(depth)
    last.set(indent.length, value)
    return before === undefined || value === before + 1
  })
}

function items(lines: readonly string[]): FlatItem[] {
  const depths = [...new Set(lines.map((line) => indentOf(line)))].sort((a, b) => a - b)
  return lines.map((line) => {
    const start = numberOf(number.exec(line)?.[0] ?? '')
    const words = line.replace(start === null ? bullet : number, '')
    const content: Paragraph[] = [{ type: 'paragraph', content: inline([words]) }]
    return {
      level: depths.indexOf(indentOf(line)) + 1,
      isOrdered: start !== null,
      start: start ?? 1,
      list: 'text',
      content,
    }
  })
}

const indentOf = (line: string) => (/^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length

/** Lines without an empty line between them: one paragraph each where the text has no empty lines at all. */
function paragraphs(lines: readonly string[], isOneEach: boolean): Paragraph[] {
  const parts = isBroken(lines)
    ? [[lines.map((line) => line.trim()).join(' ')]]
    : isOneEach
      ? lines.map((line) => [line])
      : [lines]
  return parts.map((part) => ({ type: 'paragraph', content: inline(part) }))
}

const isBroken = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.every(
    (line, at) => line.length <= brokenLine.most && (at === lines.length - 1 || line.length >= brokenLine.least),
  )

function inline(lines: readonly string[]): Inline[] {
  const flow = inlineFlow()
  for (const [at, line] of lines.entries()) {
    if (at > 0) flow.lineBreak()
    flow.text(line, plainLook)
  }
  return flow.take().flat()
}
