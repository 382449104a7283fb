// Ties a text box to a field of the live text: own keys become small edits of it, others' edits come in under the caret.
import { UndoManager, type YTextEvent } from 'yjs'
import { limits } from '#lib/stories/story-fields.ts'
import { carried, carriedEdit, type Delta, editOf, endOf, oneLine } from './carried-edit.ts'
import { type LiveField, ownEdit } from './live-field.ts'

type Box = HTMLInputElement | HTMLTextAreaElement

/** The server takes four times the limit, from all writers together; typing stops well before. */
const most = (field: LiveField) => limits[field.name] * 3

/** `composing` hears when an input method holds words that are in no document yet. Returns what unties. */
export function bindField(box: Box, field: LiveField, composing: (is: boolean) => void): () => void {
  const { text } = field
  /** What the box and the field agreed on last; the field is ahead of it by `missed` while words are composed. */
  let agreed = box.defaultValue
  let missed: Delta[] = []
  let isComposing = false

  function show(value: string, start: number | null, end: number | null) {
    const isHere = document.activeElement === box
    agreed = value
    if (box.value !== value) box.value = value
    if (isHere && start !== null) box.setSelectionRange(start, end ?? start, box.selectionDirection ?? 'none')
  }

  function take() {
    const caret = box.selectionStart ?? box.value.length
    const clean = oneLine(box.value)
    const { at, removed, inserted } = carriedEdit(editOf(agreed, clean, caret), missed)
    missed = []
    const room = Math.max(0, most(field) - (text.length - removed))
    const fitting =
      inserted.length > room
        ? inserted
            .slice(0, room)
            .toWellFormed()
            .replace(/\ufffd$/, '')
        : inserted
    text.doc?.transact(() => {
      if (removed > 0) text.delete(at, removed)
      if (fitting !== '') text.insert(at, fitting)
    }, ownEdit)
    const now = text.toString()
    if (now === box.value) agreed = now
    else show(now, at + fitting.length, at + fitting.length)
  }

  const onChange = (event: YTextEvent) => {
    if (!isOutside) return
    const delta = event.delta as Delta
    if (isComposing) return void missed.push(delta)
    const { selectionStart: start, selectionEnd: end } = box
    if (event.transaction.origin instanceof UndoManager) return show(text.toString(), endOf(delta), endOf(delta))
    show(text.toString(), start === null ? null : carried(start, delta), end === null ? null : carried(end, delta))
  }
  /** An own edit from elsewhere on the screen (find and replace) has to be shown; one from this box is there already. */
  let isOutside = true
  const onInput = () => {
    if (isComposing) return
    isOutside = false
    take()
    isOutside = true
  }
  const onCompositionStart = () => {
    isComposing = true
    composing(true)
  }
  const onCompositionEnd = () => {
    isComposing = false
    onInput()
    composing(false)
  }
  const step = (act: () => boolean) => (event: Event) => {
    event.preventDefault()
    if (!box.readOnly && !isComposing) act()
  }
  const onKeyDown = (event: Event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event as KeyboardEvent
    if (!(ctrlKey || metaKey) || altKey) return
    if (key.toLowerCase() === 'z') step(shiftKey ? field.redo : field.undo)(event)
    else if (key.toLowerCase() === 'y') step(field.redo)(event)
  }
  const onBeforeInput = (event: Event) => {
    const { inputType } = event as InputEvent
    if (inputType === 'historyUndo') step(field.undo)(event)
    else if (inputType === 'historyRedo') step(field.redo)(event)
  }
  const onBlur = () => field.pause()

  // Typed before the script was there.
  if (box.value !== agreed && !box.readOnly) {
    agreed = text.toString()
    onInput()
  } else show(text.toString(), box.selectionStart, box.selectionEnd)

  text.observe(onChange)
  const listeners: [string, (event: Event) => void][] = [
    ['input', onInput],
    ['compositionstart', onCompositionStart],
    ['compositionend', onCompositionEnd],
    ['keydown', onKeyDown],
    ['beforeinput', onBeforeInput],
    ['blur', onBlur],
  ]
  for (const [name, listener] of listeners) box.addEventListener(name, listener)
  return () => {
    if (isComposing) onCompositionEnd()
    text.unobserve(onChange)
    for (const [name, listener] of listeners) box.removeEventListener(name, listener)
  }
}
