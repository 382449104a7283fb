// Lets changes into a live text one by one and looks at each before anybody else hears of it. A change that leaves
// something no story can hold is refused; the document is then spoiled (Yjs cannot take a change back) and must be
// loaded again.
import * as Y from 'yjs'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { Body } from './body.ts'
import { suggestionsOf } from './editorial-marks.ts'
import {
  bodyOf,
  bodyReader,
  demandSize,
  emptyLiveText,
  fieldOf,
  readField,
  refusedBody,
  rewriteLiveText,
  type TextField,
  type TextValues,
  textFields,
} from './live-text.ts'

/** What a change left behind: the update as others need it (null when it brought nothing new) and the values it touched. */
export type Let = {
  update: Uint8Array | null
  touched: Partial<TextValues>
  /** People whose names stand on suggestions that were not in the text before. */
  suggestedBy: ReadonlySet<number>
}
export type GuardedLiveText = ReturnType<typeof guardLiveText>

type Shared = { parent: Shared | null }

const roots: ReadonlySet<string> = new Set([...textFields, 'body'])

/** A document made of updates that were let in before. */
export function guardLiveText(updates: readonly Uint8Array[]) {
  const doc = emptyLiveText()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  /** Suggestions that stood in the text at some time, and the people of those that just came. */
  const knownSuggestions = new Set<string>()
  let newNames = new Set<number>()
  const reader = bodyReader(doc, (block) => {
    for (const { kind, id, personId } of suggestionsOf(block)) {
      const key = `${kind} ${personId} ${id}`
      if (!knownSuggestions.has(key)) newNames.add(personId)
      knownSuggestions.add(key)
    }
  })
  const bodyType: object = bodyOf(doc)
  const fields = new Map<object, TextField>(textFields.map((field) => [fieldOf(doc, field), field]))
  let touchedBody = false
  let touchedFields = new Set<TextField>()

  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) note(type)
  })

  /** Finds the field or the outermost block that a changed type belongs to. */
  function note(type: Shared): void {
    let outer = type
    while (outer.parent !== null && outer.parent !== bodyType) outer = outer.parent
    const field = fields.get(outer)
    if (field) touchedFields.add(field)
    if (outer.parent === bodyType || outer === bodyType) touchedBody = true
    if (outer.parent === bodyType) reader.forget(outer)
  }

  /** Makes the change, tells what it was and looks at what it left. */
  function change(work: (doc: Y.Doc) => void): Let {
    reader.read()
    touchedBody = false
    touchedFields = new Set()
    newNames = new Set()
    const heard: Uint8Array[] = []
    const hear = (news: Uint8Array) => heard.push(news)
    doc.on('update', hear)
    try {
      work(doc)
    } finally {
      doc.off('update', hear)
    }
    demandWhole(doc)
    const touched: Partial<TextValues> = {}
    for (const field of touchedFields) touched[field] = readField(doc, field)
    if (touchedBody) touched.body = demanded(reader.read())
    return { update: heard.length > 0 ? Y.mergeUpdates(heard) : null, touched, suggestedBy: newNames }
  }

  return {
    doc,
    /** Takes one change from outside in. Throws a Refusal; the document is spoiled then. */
    let: (update: Uint8Array): Let => change(() => applyUpdate(doc, update)),
    /** Makes a change of our own. */
    change,
    /** Makes the document say these values; the change as an update, or null when it says them already. */
    rewrite: (values: Partial<TextValues>): Uint8Array | null => change(() => rewriteLiveText(doc, values)).update,
    values: (): TextValues => ({
      headline: readField(doc, 'headline'),
      shortHeadline: readField(doc, 'shortHeadline'),
      standfirst: readField(doc, 'standfirst'),
      slugline: readField(doc, 'slugline'),
      body: reader.read(),
    }),
  }
}

function applyUpdate(doc: Y.Doc, update: Uint8Array): void {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    throw refusedBody('the change cannot be read. Reload the page.')
  }
}

function demanded(body: Body): Body {
  demandSize(body)
  return body
}

function demandWhole(doc: Y.Doc): void {
  // What waits for changes that never came would be let in later without a look.
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new Refusal('conflict', 'Changes before this one are missing. Connect again.')
  }
  for (const name of doc.share.keys()) {
    if (!roots.has(name)) throw refusedBody('it holds something beside the text.')
  }
}
