'use client'

import { Tooltip, UnstyledButton } from '@mantine/core'
import { useRef } from 'react'
import { placeholdersIn } from '#lib/stories/placeholders.ts'
import { placeholdersInText } from '../editor/find/find-marks.ts'
import { neighbour, type Place, placesIn } from '../editor/find/found-places.ts'
import { useBodyState, useFieldTexts } from '../editor/find/use-story-texts.ts'
import { useGoTo } from './use-go-to.ts'
import styles from './writing.module.css'

const none: ReturnType<typeof placeholdersInText> = []

/** How many TK are left to fill in; leads from one to the next. */
export function PlaceholderChip() {
  const texts = useFieldTexts()
  const inBody = useBodyState(({ state }) => placeholdersInText(state), none)
  const goTo = useGoTo()
  const last = useRef<Pick<Place, 'field' | 'from'>>({ field: 'headline', from: -1 })
  const places = placesIn(texts, placeholdersIn, inBody)
  if (places.length === 0) return null
  const next = () => {
    const place = neighbour(places, last.current, 1)
    if (place === null) return
    last.current = place
    goTo(place)
  }
  return (
    <Tooltip label="To come: go to the next one">
      <UnstyledButton
        className={styles.placeholders}
        onClick={next}
        data-placeholders={places.length}
        aria-label={`${places.length} TK, go to the next`}
      >
        TK <b>{places.length}</b>
      </UnstyledButton>
    </Tooltip>
  )
}
