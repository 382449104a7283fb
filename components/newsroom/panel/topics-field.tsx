'use client'

import { useState } from 'react'
import { foldLetters } from '#lib/kernel/fold.ts'
import { limits } from '#lib/stories/story-fields.ts'
import { ChosenList } from '../pickers/chosen-list.tsx'
import { SearchField } from '../pickers/search-field.tsx'
import { useDesk, useField } from '../stories/use-story.ts'
import { Labelled } from './labelled.tsx'

const mostShown = 10

export function TopicsField() {
  const { lists } = useDesk()
  const { value, change, problem, isReadOnly } = useField('topics')
  const [words, setWords] = useState('')
  const wanted = foldLetters(words.trim())
  const found = lists.topics
    .filter(({ id, name }) => foldLetters(name).includes(wanted) && !value.some((topic) => topic.id === id))
    .slice(0, mostShown)
  return (
    <Labelled id="field-topicIds" label="Topics" problem={problem}>
      <ChosenList
        label="Topics"
        items={value}
        keyOf={(topic) => topic.id}
        nameOf={(topic) => topic.name}
        isReadOnly={isReadOnly}
        onChange={change}
      >
        {(topic) => (
          <>
            {topic.name} <small>{topic.type}</small>
          </>
        )}
      </ChosenList>
      {!isReadOnly && value.length < limits.topics && (
        <SearchField
          id="field-topicIds"
          label="Add a topic"
          placeholder="Find a topic"
          words={words}
          found={found}
          nothing="No topic is called that."
          keyOf={(topic) => topic.id}
          onWords={setWords}
          onPick={(topic) => change([...value, topic])}
        >
          {(topic) => (
            <>
              <span style={{ flex: 1 }}>{topic.name}</span>
              <small>{topic.type}</small>
            </>
          )}
        </SearchField>
      )}
    </Labelled>
  )
}
