'use client'

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { limits } from '#lib/stories/story-fields.ts'
import { ChainOfStoryView } from '../chain/chain-of-story.tsx'
import { StateMark } from '../desk/state-mark.tsx'
import { ChosenList } from '../pickers/chosen-list.tsx'
import { StoryPicker } from '../pickers/story-picker.tsx'
import { useField, useStory } from '../stories/use-story.ts'
import { Labelled } from './labelled.tsx'
import styles from './side-panel.module.css'

/** Read also, below the story: always with the other story's headline of the moment. */
export function LinksTab() {
  const { value, change, problem, isReadOnly } = useField('related')
  const storyId = useStory((snapshot) => snapshot.story.id)
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <div className={styles.body}>
      <ChainOfStoryView />
      <Labelled id="field-relatedIds" label="Read also, below the story" problem={problem}>
        <ChosenList
          label="Read also"
          items={value}
          keyOf={(story) => story.id}
          nameOf={(story) => story.headline}
          isReadOnly={isReadOnly}
          hasOrder
          onChange={change}
        >
          {(story) => (
            <>
              {story.headline || `Story ${story.id}`} {story.state !== 'published' && <StateMark state={story.state} />}
            </>
          )}
        </ChosenList>
        {value.length === 0 && <p className={styles.hint}>Stories chosen here stand below the text.</p>}
        {!isReadOnly && value.length < limits.related && (
          <Button id="field-relatedIds" variant="default" mt={6} onClick={open}>
            Add a story
          </Button>
        )}
      </Labelled>
      <StoryPicker
        isOpen={isOpen}
        title="Read also: which story?"
        onClose={close}
        onPick={({ id, headline, publishedAt }) => {
          if (id === storyId || value.some((story) => story.id === id)) return
          change([...value, { id, headline, state: publishedAt === null ? 'draft' : 'published' }])
        }}
      />
    </div>
  )
}
