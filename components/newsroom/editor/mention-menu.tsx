'use client'

import { IconNews, IconTag, IconUser } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { foldLetters } from '#lib/kernel/fold.ts'
import { findStories } from '../pickers/linked-stories.ts'
import { useSearch } from '../pickers/use-search.ts'
import { useDesk } from '../stories/use-story.ts'
import { CaretMenu } from './caret-menu.tsx'
import { type LinkChoice, linkChoices } from './link-choices.ts'
import { asOneStep } from './undo-step.ts'

const icons = { story: IconNews, topic: IconTag, person: IconUser, address: IconNews } as const
const groups = { story: 'Stories', topic: 'Topics', person: 'People', address: 'Addresses' } as const

type Mention = { from: number; words: string }

/** The words behind an "@" before the cursor. An address for mail has letters before it and is none. */
function mentionAt(editor: Editor): Mention | null {
  const { $from, empty } = editor.state.selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 60), $from.parentOffset, undefined, '\ufffc')
  const words = /(?:^|[^\p{L}\p{N}_.+-])@([\p{L}\p{N}][\p{L}\p{N}'’.\- ]{0,40})?$/u.exec(before)
  if (words === null) return null
  const typed = words[1] ?? ''
  return { from: $from.pos - typed.length - 1, words: typed }
}

/** People, topics and stories behind an "@". A story or topic comes as a link by its id, a person as a name. */
export function MentionMenu({ editor }: { editor: Editor }) {
  const { lists } = useDesk()
  const mention = useEditorState({ editor, selector: ({ editor: current }) => mentionAt(current) })
  const [dismissedAt, setDismissedAt] = useState<number | null>(null)
  const words = mention?.words ?? ''
  const { found: answered, isSearching } = useSearch(words, findStories)
  // Until the next answer comes, only those that these words mean as well.
  const wanted = foldLetters(words.trim())
  const stories = isSearching ? answered.filter(({ headline }) => foldLetters(headline).includes(wanted)) : answered
  const found = mention === null || words.trim() === '' ? [] : linkChoices(words, { ...lists, stories })
  if (mention === null || mention.from === dismissedAt || found.length === 0) return null

  const choose = (choice: LinkChoice) => {
    const { from } = mention
    const marks = choice.target === null ? [] : [{ type: 'link', attrs: choice.target }]
    asOneStep(editor, (chain) =>
      chain
        .insertContentAt(
          { from, to: editor.state.selection.to },
          { type: 'text', text: choice.name, marks },
          { applyInputRules: false },
        )
        .setMeta('preventAutolink', true),
    )
  }
  return (
    <CaretMenu
      editor={editor}
      id="mention-choices"
      label="People, topics and stories"
      items={found}
      keyOf={({ key }) => key}
      groupOf={({ kind }) => groups[kind]}
      onChoose={choose}
      onDismiss={() => setDismissedAt(mention.from)}
    >
      {(choice) => {
        const Icon = icons[choice.kind]
        return (
          <>
            <Icon size={16} stroke={1.6} />
            <span>{choice.name}</span>
            {choice.detail !== '' && <small>{choice.detail}</small>}
          </>
        )
      }}
    </CaretMenu>
  )
}
