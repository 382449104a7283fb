// What a change of a live text did, told by counting: which fields it touched and which words came and went.
import * as Y from 'yjs'
import { bodyOf, emptyLiveText, fieldOf, type TextField, textFields } from './live-text.ts'

/** Words that came (above 0) and went (below). Kept by word, so that one typed in two goes counts once. */
export type WordTally = Map<string, number>
export type EditStep = { fields: ReadonlySet<TextField | 'body'>; words: WordTally }

type Shared = { parent: Shared | null }

/** Adds the one to the other. */
export function addTally(to: WordTally, more: WordTally): void {
  for (const [word, count] of more) {
    const sum = (to.get(word) ?? 0) + count
    if (sum === 0) to.delete(word)
    else to.set(word, sum)
  }
}

export function wordsOf(tally: WordTally): { added: number; removed: number } {
  let [added, removed] = [0, 0]
  for (const count of tally.values()) {
    added += Math.max(count, 0)
    removed += Math.max(-count, 0)
  }
  return { added, removed }
}

/** A live text that is told again change by change. */
export function retoldText() {
  const doc = emptyLiveText()
  const body = bodyOf(doc)
  const fields = new Map<object, TextField>(textFields.map((field) => [fieldOf(doc, field), field]))
  /** Words as last counted, of fields and of outermost blocks. */
  const counted = new Map<object, WordTally>()
  let touched = new Set<object>()
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) touched.add(outermost(type))
  })

  function outermost(type: Shared): object {
    let outer = type
    while (outer.parent !== null && outer.parent !== body) outer = outer.parent
    return outer
  }

  function count(now: ReadonlySet<object>): WordTally {
    const tally: WordTally = new Map()
    for (const part of now) {
      const words = isGone(part) ? new Map() : tallyOf(plainText(part))
      for (const [word, times] of counted.get(part) ?? []) addTally(tally, new Map([[word, -times]]))
      addTally(tally, words)
      if (isGone(part)) counted.delete(part)
      else counted.set(part, words)
    }
    return tally
  }
  const isGone = (part: object) => part instanceof Y.XmlElement && part._item?.deleted === true

  return {
    doc,
    /** Goes on without counting. */
    skip(updates: readonly Uint8Array[]): void {
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update)
      })
    },
    /** Takes in what was skipped, so that counting starts from here. */
    startCounting(): void {
      counted.clear()
      count(new Set([...fields.keys(), ...body.toArray()]))
    },
    step(update: Uint8Array): EditStep {
      touched = new Set()
      Y.applyUpdate(doc, update)
      const parts = new Set([...touched].filter((part) => part !== body))
      if (touched.has(body)) {
        for (const block of body.toArray()) if (!counted.has(block)) parts.add(block)
        for (const part of counted.keys()) if (isGone(part)) parts.add(part)
      }
      const names = [...touched].map((part) => fields.get(part) ?? 'body')
      return { fields: new Set(names), words: count(parts) }
    },
  }
}

const shownAttributes = ['caption', 'title', 'attribution'] as const

function plainText(part: unknown): string {
  if (part instanceof Y.XmlText || part instanceof Y.Text) {
    return (part.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
      .join('')
  }
  if (!(part instanceof Y.XmlElement)) return ''
  const said = shownAttributes.map((name) => part.getAttribute(name) ?? '')
  return [...said, ...part.toArray().map(plainText)].join(part.nodeName === 'paragraph' ? '' : ' ')
}

function tallyOf(text: string): WordTally {
  const tally: WordTally = new Map()
  for (const word of text.match(/\S+/g) ?? []) tally.set(word, (tally.get(word) ?? 0) + 1)
  return tally
}
