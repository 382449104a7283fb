'use client'

import type { Editor } from '@tiptap/react'
import { StoryPicker } from '../pickers/story-picker.tsx'
import { AddressDialog } from './address-dialog.tsx'
import type { Question } from './block-desk.ts'
import { placeBlock } from './insert-block.ts'
import { PictureDialog } from './pictures/picture-dialog.tsx'
import { asOneStep } from './undo-step.ts'

type Attributes = Record<string, unknown>

const stories = {
  readAlso: { kind: undefined, title: 'Read also: which story?' },
  galleryEmbed: { kind: 'gallery', title: 'Which gallery?' },
  infographicEmbed: { kind: 'infographic', title: 'Which infographic?' },
} as const

/** Asks what a block needs to be told, then puts it into the text or changes the one that stands there. */
export function BlockQuestions({
  editor,
  question,
  onClose,
}: {
  editor: Editor
  question: Question | null
  onClose: () => void
}) {
  if (question === null) return null
  const { block } = question
  const close = () => {
    onClose()
    editor.view.focus()
  }
  const answer = (told: Attributes, unlessSaid: Attributes = {}) => {
    onClose()
    settle(editor, question, told, unlessSaid)
  }
  if (block === 'image') {
    return (
      <PictureDialog
        onClose={close}
        onPick={({ id }) => answer({ mediaId: id }, { alt: '', caption: '', credit: '' })}
      />
    )
  }
  if (block === 'embed' || block === 'partnerLink') {
    const node = question.at === null ? null : editor.state.doc.nodeAt(question.at)
    return <AddressDialog block={block} before={node?.attrs ?? null} onClose={close} onAnswer={answer} />
  }
  const { kind, title } = stories[block]
  return <StoryPicker isOpen kind={kind} title={title} onClose={close} onPick={({ id }) => answer({ storyId: id })} />
}

function settle(editor: Editor, { block, at }: Question, told: Attributes, unlessSaid: Attributes): void {
  asOneStep(editor, (chain) =>
    chain.command(({ tr, state }) => {
      const there = at === null ? null : state.doc.nodeAt(at)
      if (at !== null && there?.type.name === block) {
        for (const [name, value] of Object.entries(told)) tr.setNodeAttribute(at, name, value)
      } else {
        placeBlock(tr, state.schema.node(block, { ...unlessSaid, ...told }))
      }
      return true
    }),
  )
}
