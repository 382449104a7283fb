// Words of earlier visits that this device kept: they come into the story by themselves, and can be taken out again.
import * as Y from 'yjs'
import { textFields } from '#lib/stories/live-text.ts'
import type { Journal, KeptRow } from './journal.ts'
import { wordsOfUpdates } from './words-of-updates.ts'

const fromJournal = Symbol('from the journal')

export type Returned = {
  /** When the latest of the words were typed. */
  at: number
  words: string
  takeOut: () => void
}
/** What no story takes: to be copied from, or to be forgotten. */
export type SetAside = { at: number; words: string; why: string; keys: number[] }
export type Leftovers = { rows: KeptRow[]; returned: Returned | null; setAside: SetAside | null }

export const isFromJournal = (origin: unknown): boolean => origin === fromJournal

/** Reads what earlier visits left and puts into the document what may still be sent. */
export async function bringIn(journal: Journal, doc: Y.Doc, mayEdit: boolean): Promise<Leftovers> {
  const rows = await journal.leftovers()
  const isLost = (row: KeptRow) => !mayEdit || row.refused !== undefined
  const good = rows.filter((row) => !isLost(row))
  return { rows: good, returned: putIn(good, doc), setAside: aside(rows.filter(isLost)) }
}

function putIn(rows: readonly KeptRow[], doc: Y.Doc): Returned | null {
  if (rows.length === 0) return null
  const undoing = new Y.UndoManager([doc.getXmlFragment('body'), ...textFields.map((field) => doc.getText(field))], {
    trackedOrigins: new Set([fromJournal]),
  })
  const news: Uint8Array[] = []
  const listen = (update: Uint8Array) => news.push(update)
  doc.on('update', listen)
  for (const row of rows) Y.applyUpdate(doc, row.update, fromJournal)
  doc.off('update', listen)
  // All of it had arrived; only the answer had not.
  if (news.length === 0) {
    undoing.destroy()
    return null
  }
  return {
    at: Math.max(...rows.map(({ at }) => at)),
    words: wordsOfUpdates(news),
    takeOut: () => {
      while (undoing.undo() !== null);
      undoing.destroy()
    },
  }
}

function aside(rows: readonly KeptRow[]): SetAside | null {
  if (rows.length === 0) return null
  return {
    at: Math.max(...rows.map(({ at }) => at)),
    words: wordsOfUpdates(rows.map(({ update }) => update)),
    why: rows.find(({ refused }) => refused !== undefined)?.refused ?? 'you may not edit this story any more',
    keys: rows.map(({ key }) => key),
  }
}
