// Accepting and rejecting. An accepted insertion is text like any other, a rejected one was never there; an accepted
// deletion is gone, a rejected one was never asked for.
import type { BlockSuggestion } from './body-inline.ts'
import { areItems, blocksOf, leastContent, takeCarets } from './suggestion-blocks.ts'
import {
  isSuggestionMark,
  type LineNode,
  lineOf,
  suggestionsAbout,
  suggestionsOn,
  type Token,
  type Whole,
  withSuggestions,
} from './suggestion-line.ts'

/** Null: not decided yet. */
export type Decide = (suggestion: BlockSuggestion) => 'accept' | 'reject' | null

export const rejectAll: Decide = () => 'reject'
export const acceptAll: Decide = () => 'accept'
export const decideOne =
  (id: string, verdict: 'accept' | 'reject'): Decide =>
  (suggestion) =>
    suggestion.id === id ? verdict : null

/** The blocks after the decisions. Blocks about which nothing is suggested come back as they are. */
export function decidedBlocks(blocks: LineNode[], decide: Decide): LineNode[] {
  if (!blocks.some(holdsSuggestions)) return blocks
  const line = lineOf(blocks).flatMap((token) => decided(token, decide))
  return takeCarets(blocksOf(line, areItems(blocks)), 0).blocks
}

export const holdsSuggestions = (node: LineNode): boolean =>
  suggestionsOn(node).length > 0 ||
  (node.marks?.some(isSuggestionMark) ?? false) ||
  (node.content?.some(holdsSuggestions) ?? false)

function decided(token: Token, decide: Decide): Token[] {
  const about = suggestionsAbout(token)
  const verdicts = about.map((suggestion) => ({ suggestion, verdict: decide(suggestion) }))
  const isDropped = verdicts.some(
    ({ suggestion, verdict }) => verdict === (suggestion.kind === 'insertion' ? 'reject' : 'accept'),
  )
  const open = verdicts.filter(({ verdict }) => verdict === null).map(({ suggestion }) => suggestion)
  if (token.is === 'whole') return decidedWhole(token, isDropped, open, decide)
  if (isDropped) return []
  return [about.length === open.length ? token : withSuggestions(token, open)]
}

function decidedWhole(token: Whole, isDropped: boolean, open: BlockSuggestion[], decide: Decide): Token[] {
  if (token.inner === null) return isDropped ? [] : [withSuggestions(token, open)]
  const inner = decidedBlocks(token.inner, decide)
  if (isDropped) {
    const left = inner.flatMap(heldBy)
    // What others put there meanwhile stays, and keeps a place to stand.
    return left.length === 0 ? [] : [{ ...token, inner, suggestions: hangsOn(left) }]
  }
  const content = inner.length > 0 ? inner : leastContent(token.node.type)
  return content ? [{ ...withSuggestions(token, open), inner: content }] : []
}

/** The words and things in a block, each with what is suggested about it. */
function heldBy(node: LineNode): BlockSuggestion[][] {
  return lineOf([node]).flatMap((token) => {
    if (token.is === 'break') return []
    if (token.is === 'whole' && token.inner) return token.inner.flatMap(heldBy)
    return [suggestionsAbout(token)]
  })
}

export const holdsAnything = (node: LineNode): boolean => heldBy(node).length > 0

/** What waits for a decision in all its parts waits itself. */
function hangsOn(held: readonly BlockSuggestion[][]): BlockSuggestion[] {
  const first = held[0]?.[0]
  return first && held.every((about) => about.some(({ kind }) => kind === first.kind)) ? [first] : []
}
