// Turns a change of the text into suggestions: what it took away is marked as deleted and stays, what it brought is marked
// as inserted. By construction, accepting gives the text after the change, rejecting the text before it.
import type { BlockSuggestion, Mark, SuggestionFacts } from './body-inline.ts'
import { areItems, blocksOf, leastContent, takeCarets } from './suggestion-blocks.ts'
import { holdsAnything } from './suggestion-decisions.ts'
import {
  type Caret,
  isSuggestionMark,
  type LineNode,
  lineOf,
  sizeOf,
  suggestionsAbout,
  type Token,
  withSuggestions,
} from './suggestion-line.ts'

export type Change = {
  before: LineNode[]
  after: LineNode[]
  /** What stands before these blocks and did not change. */
  previous: LineNode | null
  /** Where the blocks stand in the documents before and after. */
  beforeAt: number
  afterAt: number
  /** Where something that stood at a place stands after the change; null when the change took it. */
  moved: (at: number) => number | null
  personId: number
  /** Facts for one more suggestion. */
  next: () => SuggestionFacts
  carets: { name: Caret['name']; at: number; isBeforeDeleted: boolean }[]
}

/** The blocks that say the change as suggestions, and where the carets stand in them, counted from `beforeAt`. */
export const suggestedBlocks = (change: Change) => takeCarets(suggestedFlow(change), change.beforeAt)

function suggestedFlow(change: Change): LineNode[] {
  const { personId, moved } = change
  const before = lineOf(change.before, change.beforeAt, true)
  const after = lineOf(change.after, change.afterAt, true)
  const placeOf = new Map(after.map((token, index) => [token.at, index]))
  const carets = change.carets
    .map((caret) => ({ ...caret, index: after.filter(({ at }) => at < caret.at).length }))
    .filter(({ at }) => at > change.afterAt && at < change.afterAt + sizeOfAll(change.after))
  const previous = change.previous ? lineOf([change.previous]).at(-1) : undefined
  const line: (Token | Caret)[] = []
  let gone: Token[] = []
  let at = 0

  const putCarets = (index: number, isBeforeDeleted: boolean | null) => {
    for (const caret of carets) {
      if (caret.index === index && (isBeforeDeleted === null || caret.isBeforeDeleted === isBeforeDeleted)) {
        line.push({ is: 'caret', name: caret.name })
        caret.index = -1
      }
    }
  }
  const fillGap = (end: number, following?: Token) => {
    putCarets(at, gone.length > 0 ? true : null)
    if (gone.length > 0 || end > at) {
      const facts = ownFacts([line.findLast(isToken) ?? previous, ...gone, following], personId) ?? change.next()
      for (const token of gone) line.push(...deleted(token, facts))
      putCarets(at, null)
      for (; at < end; at++) {
        line.push(...inserted(after[at]!, facts, change.carets))
        putCarets(at + 1, null)
      }
    }
    gone = []
  }
  for (const token of before) {
    const place = moved(token.at)
    const index = place === null ? undefined : placeOf.get(place)
    const partner = index === undefined || index < at ? undefined : after[index]
    if (partner === undefined || !isSame(token, partner)) {
      gone.push(token)
      continue
    }
    fillGap(index!, token)
    line.push(kept(token, partner, change))
    at = index! + 1
  }
  fillGap(after.length)
  putCarets(after.length, null)
  return blocksOf(line, areItems(change.before.length > 0 ? change.before : change.after))
}

const isToken = (token: Token | Caret): token is Token => token.is !== 'caret'

/** The person's own suggestion at hand, if any: writing on goes on with it. */
function ownFacts(tokens: readonly (Token | undefined)[], personId: number): SuggestionFacts | null {
  for (const token of tokens) {
    const own = token && suggestionsAbout(token).find((suggestion) => suggestion.personId === personId)
    if (own) return { id: own.id, personId: own.personId, at: own.at }
  }
  return null
}

const plain = (marks: readonly Mark[]) =>
  JSON.stringify(marks.filter((mark) => mark.type !== 'comment' && !isSuggestionMark(mark)))
const sameShell = (a: object | null, b: object | null) => JSON.stringify(a) === JSON.stringify(b)

/** Whether the change left it as it was. Comments and suggestions are no part of that. */
function isSame(a: Token, b: Token): boolean {
  if (a.is === 'words')
    return b.is === 'words' && a.text === b.text && (a.marks === b.marks || plain(a.marks) === plain(b.marks))
  if (a.is === 'spot') return b.is === 'spot' && sameShell(a.node, b.node)
  if (a.is === 'whole') return b.is === 'whole' && sameShell(a.node, b.node) && a.isInItem === b.isInItem
  return b.is === 'break' && sameShell(a.node, b.node) && sameShell(a.item, b.item) && a.isInItem === b.isInItem
}

function kept(token: Token, partner: Token, change: Change): Token {
  const now = withSuggestions(partner, suggestionsAbout(token))
  if (token.is !== 'whole' || now.is !== 'whole' || token.inner === null || now.inner === null) return now
  if (token.inner === now.inner) return now
  const inside = {
    previous: null,
    beforeAt: token.at + 1,
    afterAt: partner.at + 1,
    before: token.inner,
    after: now.inner,
  }
  // A column is a cell in every row, and one suggestion.
  let facts: SuggestionFacts | undefined
  const next = token.node.type === 'table' ? () => (facts ??= change.next()) : change.next
  const inner = suggestedFlow({ ...change, ...inside, next })
  return inner.length > 0 ? { ...now, inner } : now
}

const isOwn = (token: Token, kind: BlockSuggestion['kind'], personId: number) =>
  suggestionsAbout(token).some((suggestion) => suggestion.kind === kind && suggestion.personId === personId)

const adding = (token: Token, kind: BlockSuggestion['kind'], facts: SuggestionFacts): Token =>
  isOwn(token, kind, facts.personId) ? token : withSuggestions(token, [...suggestionsAbout(token), { kind, ...facts }])

/** What goes by suggestion. One's own insertion goes for good: nobody else has agreed to it yet. */
function deleted(token: Token, facts: SuggestionFacts): Token[] {
  const isOwnInsertion = isOwn(token, 'insertion', facts.personId)
  if (token.is === 'whole' && token.inner) {
    const inner = flowOf(token.inner, (child) => deleted(child, facts))
    if (isOwnInsertion && inner.length === 0) return []
    return inner.length > 0 ? [{ ...adding(token, 'deletion', facts), inner } as Token] : [struck(token, facts)]
  }
  return isOwnInsertion ? [] : [adding(token, 'deletion', facts)]
}

/** With all that is in it, one's own insertions too: what would stand empty without them. */
function struck(token: Token, facts: SuggestionFacts): Token {
  const now = adding(token, 'deletion', facts)
  if (now.is !== 'whole' || now.inner === null) return now
  return { ...now, inner: flowOf(now.inner, (child) => [struck(child, facts)]) }
}

/** What comes by suggestion. What the person wanted gone before does not come along to a new place. */
function inserted(token: Token, facts: SuggestionFacts, carets: Change['carets']): Token[] {
  const isGone = isOwn(token, 'deletion', facts.personId)
  const now = adding(token, 'insertion', facts)
  if (now.is !== 'whole' || now.inner === null) return isGone ? [] : [now]
  const start = token.at + 1
  const end = start + sizeOfAll(now.inner)
  const inside = carets.filter(({ at }) => at > start && at < end)
  const done: (Token | Caret)[] = []
  for (const child of lineOf(now.inner, start, inside.length > 0)) {
    for (const { name } of takeOut(inside, child.at)) done.push({ is: 'caret', name })
    done.push(...inserted(child, facts, carets))
  }
  for (const { name } of inside) done.push({ is: 'caret', name })
  const inner = blocksOf(done, areItems(now.inner))
  if (isGone && !inner.some(holdsAnything)) return []
  const content = inner.length > 0 ? inner : leastContent(now.node.type)
  return content ? [{ ...now, inner: content }] : []
}

/** Removes and returns what stands before or at a place. */
function takeOut(carets: Change['carets'], at: number): Change['carets'] {
  const due = carets.filter((caret) => caret.at <= at)
  for (const caret of due) carets.splice(carets.indexOf(caret), 1)
  return due
}

const sizeOfAll = (nodes: readonly LineNode[]) => nodes.reduce((sum, node) => sum + sizeOf(node), 0)

function flowOf(blocks: LineNode[], change: (token: Token) => Token[]): LineNode[] {
  return takeCarets(blocksOf(lineOf(blocks).flatMap(change), areItems(blocks)), 0).blocks
}
