'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ChainStep, chainSteps, urgencyOfStep, usualNext } from '#lib/stories/chain.ts'
import { urgencyWords } from '../desk/urgency-mark.tsx'
import { followUp } from './chain-requests.ts'
import { stepWords } from './step-words.ts'

type Props = { storyId: number; step: ChainStep | null; run: (act: () => Promise<unknown>) => Promise<void> }

/** Starts the next piece and goes there. */
export function FollowUpMenu({ storyId, step, run }: Props) {
  const start = (next: ChainStep) =>
    run(async () => {
      const { id } = await followUp(storyId, next)
      location.assign(`/newsroom/stories/${id}`)
    })
  const usual = usualNext(step)
  const inOrder = [usual, ...chainSteps.filter((other) => other !== usual)]
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button id="chain-follow-up" size="xs" variant="default" rightSection={<IconChevronDown size={14} />}>
          Follow up
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {inOrder.map((next) => (
          <Menu.Item key={next} onClick={() => void start(next)}>
            {stepWords[next]}{' '}
            <small>
              urgency {urgencyOfStep[next]}, {urgencyWords[urgencyOfStep[next]]?.toLowerCase()}
            </small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
