// Which block of one body has become which block of another: the same ones first, then those that say much the same.
// What stands in another order than before has been moved; of all ways to tell it, the one that moves least is taken.
import { diffArrays } from 'diff'
import type { Block } from './body.ts'
import { blockTokens, fingerprint, shownThing } from './compare-block.ts'
import type { Work } from './compare-words.ts'
import { heaviestRise } from './heaviest-rise.ts'

export type Pair = { from: number; to: number; isSame: boolean; isMoved: boolean }

/** Beyond this many differing blocks none counts as staying in its place until its fingerprint says so. */
const mostEdits = 1_000
/** Words that stand in more blocks than this say nothing about which became which. */
const commonFrom = 40
/** A gap of at most this many pairs is looked through pair by pair. */
const smallGap = 1_600
const likeInPlace = 0.4
const likeElsewhere = 0.6
const fewestWordsElsewhere = 5

type Item = { index: number; key: string; words: Map<string, number>; size: number; shown: string | null; gap: number }
type Match = { from: Item; to: Item; isSame: boolean }

/** Pairs of blocks in the order of the second body; a block in no pair was removed or added. */
export function pairBlocks(before: readonly Block[], after: readonly Block[], work: Work): Pair[] {
  const a = before.map(itemOf)
  const b = after.map(itemOf)
  const matches = [...sameInPlace(a, b, work)]
  const [freeA, freeB] = [unmatched(a, matches, 'from'), unmatched(b, matches, 'to')]
  matches.push(...sameElsewhere(freeA, freeB))
  matches.push(...alike(unmatched(freeA, matches, 'from'), unmatched(freeB, matches, 'to'), work))
  matches.sort((x, y) => x.to.index - y.to.index)
  const staying = heaviestRise(matches.map(({ from, to }) => ({ value: from.index, weight: 1_000 + weightOf(to) })))
  return matches.map(({ from, to, isSame }, index) => ({
    from: from.index,
    to: to.index,
    isSame,
    isMoved: !staying.has(index),
  }))
}

/** Fewest moves first; among those the ones of the shortest blocks. */
const weightOf = ({ size }: Item) => Math.min(size, 999) / 1_000

const isWord = /[\p{L}\p{N}]/u
function itemOf(block: Block, index: number): Item {
  const words = new Map<string, number>()
  const shown = shownThing(block)
  const all = blockTokens(block).flatMap(({ text }) => (isWord.test(text) ? [text.toLowerCase()] : []))
  for (const word of shown === null ? all : [...all, shown]) words.set(word, (words.get(word) ?? 0) + 1)
  return { index, key: fingerprint(block), words, size: all.length, shown, gap: 0 }
}

function unmatched(items: readonly Item[], matches: readonly Match[], side: 'from' | 'to'): Item[] {
  const taken = new Set(matches.map((match) => match[side].index))
  return items.filter(({ index }) => !taken.has(index))
}

/** The longest run of equal blocks in equal order. Numbers the gaps between them on both sides. */
function sameInPlace(a: Item[], b: Item[], work: Work): Match[] {
  const comparator = (left: string, right: string) => {
    work.steps++
    return left === right
  }
  const keys = [a.map(({ key }) => key), b.map(({ key }) => key)] as const
  const changes = diffArrays(keys[0], keys[1], { maxEditLength: mostEdits, comparator })
  const matches: Match[] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of changes ?? []) {
    for (let n = 0; n < count; n++) {
      const [from, to] = [a[i] as Item, b[j] as Item]
      if (removed || added) {
        const item = removed ? from : to
        item.gap = matches.length
      } else matches.push({ from, to, isSame: true })
      if (!added) i++
      if (!removed) j++
    }
  }
  return matches
}

function sameElsewhere(a: readonly Item[], b: readonly Item[]): Match[] {
  const waiting = Map.groupBy(a, ({ key }) => key)
  return b.flatMap((to) => {
    const from = waiting.get(to.key)?.shift()
    return from ? [{ from, to, isSame: true }] : []
  })
}

type Candidate = { from: Item; to: Item; score: number }

/** Blocks that say much the same, best pairs first, each block once. */
function alike(a: readonly Item[], b: readonly Item[], work: Work): Match[] {
  const found: Candidate[] = []
  for (const [from, to] of candidates(a, b, work)) {
    const likeness = likenessOf(from, to, work)
    const isInPlace = from.gap === to.gap
    const mayBe = isInPlace
      ? likeness >= likeInPlace
      : likeness >= likeElsewhere && (Math.min(from.size, to.size) >= fewestWordsElsewhere || from.shown === to.shown)
    if (mayBe) found.push({ from, to, score: likeness + (isInPlace ? 0.2 : 0) })
  }
  const distance = ({ from, to }: Candidate) => Math.abs(from.index - to.index)
  found.sort((x, y) => y.score - x.score || distance(x) - distance(y) || x.to.index - y.to.index)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  return found.flatMap(({ from, to }) => {
    if (usedA.has(from.index) || usedB.has(to.index)) return []
    usedA.add(from.index)
    usedB.add(to.index)
    return [{ from, to, isSame: false }]
  })
}

/** Pairs worth a look: all of a small gap, and those that share a word not everybody has. Each once. */
function candidates(a: readonly Item[], b: readonly Item[], work: Work): [Item, Item][] {
  const byGap = Map.groupBy(a, ({ gap }) => gap)
  const gapsOfB = Map.groupBy(b, ({ gap }) => gap)
  const byWord = new Map<string, Item[]>()
  for (const item of a) {
    for (const word of item.words.keys()) {
      const list = byWord.get(word) ?? []
      if (list.length <= commonFrom) list.push(item)
      byWord.set(word, list)
    }
  }
  return b.flatMap((to) => {
    const near = byGap.get(to.gap) ?? []
    const isSmall = near.length * (gapsOfB.get(to.gap)?.length ?? 0) <= smallGap
    const seen = new Set<Item>(isSmall ? near : [])
    for (const word of to.words.keys()) {
      const list = byWord.get(word) ?? []
      work.steps += list.length
      if (list.length <= commonFrom) for (const from of list) seen.add(from)
    }
    return [...seen].map((from): [Item, Item] => [from, to])
  })
}

/** From 0 to 1: twice the words both have, over all words. */
function likenessOf(a: Item, b: Item, work: Work): number {
  if (a.shown !== null && a.shown === b.shown) return 1
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a]
  work.steps += small.words.size
  let shared = 0
  for (const [word, count] of small.words) shared += Math.min(count, large.words.get(word) ?? 0)
  const all = a.size + b.size + (a.shown === null ? 0 : 1) + (b.shown === null ? 0 : 1)
  return all === 0 ? 0 : (2 * shared) / all
}
