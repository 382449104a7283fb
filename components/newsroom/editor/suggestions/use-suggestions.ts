'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import type { OpenSuggestion } from '#lib/stories/suggestion-list.ts'
import { suggestionAt, suggestionsInText } from './suggestions-in-text.ts'

const none: OpenSuggestion[] = []

/** The open suggestions of the text, as they stand at this moment. */
export const useSuggestions = (editor: Editor | null): OpenSuggestion[] =>
  useEditorState({
    editor,
    selector: ({ editor: current }) => (current ? suggestionsInText(current.state.doc) : none),
  }) ?? none

/** The suggestion the caret stands in. */
export const useSuggestionAtCaret = (editor: Editor | null): string | null =>
  useEditorState({
    editor,
    selector: ({ editor: current }) => (current ? suggestionAt(current.state.doc, current.state.selection.head) : null),
  }) ?? null
