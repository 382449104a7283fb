'use client'

import { Button, Group, Loader, Modal, TextInput } from '@mantine/core'
import { IconLink, IconNews, IconTag } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { foldLetters } from '#lib/kernel/fold.ts'
import type { LinkTarget } from '#lib/stories/body.ts'
import { findStories, linkedStory } from '../pickers/linked-stories.ts'
import pickers from '../pickers/pickers.module.css'
import { useListKeys } from '../pickers/use-list-keys.ts'
import { useSearch } from '../pickers/use-search.ts'
import { useDesk } from '../stories/use-story.ts'
import { addressOf, type LinkChoice, storyChoices, topicChoices } from './link-choices.ts'
import styles from './link-dialog.module.css'
import { asOneStep } from './undo-step.ts'

const icons = { story: IconNews, topic: IconTag, person: IconTag, address: IconLink } as const
const noTarget = 'No story or topic is called that, and a link must start with https://, http://, mailto: or /.'
const longestWords = 80

/** Where the words lead: to a story or topic of ours, kept by its id, or to an address. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before = editor.getAttributes('link')
  const isLink = editor.isActive('link')
  const [words, setWords] = useState(() => String(before.href ?? chosenWords(editor)))
  const [hasAsked, setHasAsked] = useState(false)
  const { choices, isSearching, trouble } = useLinkChoices(words)

  const close = () => {
    onClose()
    editor.view.focus()
  }
  const lead = (choice: LinkChoice) => {
    if (choice.target !== null) setLink(editor, choice.target, choice.name)
    close()
  }
  const remove = () => {
    asOneStep(editor, (chain) => chain.extendMarkRange('link').unsetLink())
    close()
  }
  const list = useListKeys(choices, lead, 'link-choices')
  const problem = hasAsked && !isSearching && choices.length === 0 ? noTarget : trouble
  return (
    <Modal opened onClose={close} title={isLink ? 'Change the link' : 'Link'} size="md" returnFocus={false}>
      <NowLeadsTo target={before} />
      <TextInput
        data-autofocus
        size="sm"
        label="Words of a story or topic, or an address"
        value={words}
        error={problem}
        rightSection={isSearching ? <Loader size={14} /> : null}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setHasAsked(false)
        }}
        {...list.field}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setHasAsked(true)
          // What is listed until the answer comes belongs to other words.
          if (event.key === 'Enter' && isSearching) event.preventDefault()
          else list.field.onKeyDown(event)
        }}
      />
      <div className={pickers.list} {...(choices.length > 0 ? { ...list.box, 'aria-label': 'Where it may lead' } : {})}>
        {choices.map((choice, index) => {
          const Icon = icons[choice.kind]
          return (
            <div key={choice.key} className={`${pickers.story} ${styles.choice}`} {...list.option(index)}>
              <Icon size={15} stroke={1.6} />
              <span>{choice.name}</span>
              <small>{choice.detail}</small>
            </div>
          )
        })}
      </div>
      {isLink && (
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={remove}>
            Remove the link
          </Button>
        </Group>
      )}
    </Modal>
  )
}

function useLinkChoices(words: string) {
  const { lists } = useDesk()
  const address = addressOf(words)
  const { found, isSearching, problem } = useSearch(address === null ? words : '', findStories)
  const wanted = foldLetters(words.trim())
  const topics = wanted === '' ? [] : lists.topics.filter(({ name }) => foldLetters(name).includes(wanted))
  const choices: LinkChoice[] =
    address === null
      ? [...storyChoices(found), ...topicChoices(topics)]
      : [{ key: 'address', kind: 'address', name: address, detail: 'address', target: { href: address } }]
  return { choices, isSearching, trouble: problem }
}

/** The link that stands there, by the name its story has now. */
function NowLeadsTo({ target }: { target: { storyId?: number | null; topicId?: number | null } }) {
  const { lists } = useDesk()
  const { storyId, topicId } = target
  const [headline, setHeadline] = useState<string | null>(null)
  useEffect(() => {
    if (storyId)
      linkedStory(storyId).then(
        (story) => setHeadline(story?.headline ?? null),
        () => {},
      )
  }, [storyId])
  const name = storyId
    ? (headline ?? `Story ${storyId}`)
    : topicId && (lists.topics.find(({ id }) => id === topicId)?.name ?? `Topic ${topicId}`)
  return name ? (
    <p className={styles.now}>
      Leads to <b>{name}</b>
    </p>
  ) : null
}

function chosenWords({ state }: Editor): string {
  const { from, to } = state.selection
  const words = state.doc.textBetween(from, to, ' ').trim()
  return words.length <= longestWords ? words : ''
}

/** The chosen words, or the link around the cursor, lead there; without either the target's own name is put down. */
function setLink(editor: Editor, target: LinkTarget, name: string): void {
  const attrs = { href: null, storyId: null, topicId: null, ...target }
  const { empty } = editor.state.selection
  const isLink = editor.isActive('link')
  asOneStep(editor, (chain) => {
    chain.setMeta('preventAutolink', true)
    if (empty && !isLink) {
      return chain.insertContent({ type: 'text', text: name, marks: [{ type: 'link', attrs }] })
    }
    return (empty ? chain.extendMarkRange('link') : chain.setTextSelection(withoutSpaces(editor))).setMark(
      'link',
      attrs,
    )
  })
}

/** The chosen words without the spaces a hasty selection takes along. */
function withoutSpaces({ state }: Editor): { from: number; to: number } {
  const { from, to } = state.selection
  const words = state.doc.textBetween(from, to, '\n', '\ufffc')
  const before = words.length - words.trimStart().length
  const after = words.length - words.trimEnd().length
  return words.trim() === '' || words.includes('\n') ? { from, to } : { from: from + before, to: to - after }
}
