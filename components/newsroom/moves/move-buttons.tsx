'use client'

import { Button, Group, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import { type ComponentProps, useEffect, useMemo, useRef, useState } from 'react'
import type { Move } from '#lib/stories/workflow.ts'
import { type PaletteAction, useOfferActions } from '../palette/palette-actions.ts'
import { ScheduleDialog } from '../schedule/schedule-dialog.tsx'
import { useStory } from '../stories/use-story.ts'
import { MoveDialog } from './move-dialog.tsx'
import { arrange, moveTable } from './move-table.ts'
import { useMove } from './use-move.tsx'
import { useUndo } from './use-undo.ts'

/** A date needs a dialog of its own. */
function Asking({ move, ...rest }: ComponentProps<typeof MoveDialog>) {
  if (move === 'schedule' || move === 'schedule-update') return <ScheduleDialog move={move} {...rest} />
  return <MoveDialog move={move} {...rest} />
}

/** One main move on a button, the others behind it. */
export function MoveButtons() {
  const open = useStory((snapshot) => snapshot.story.moves)
  const [asked, setAsked] = useState<Move | null>(null)
  const takeBack = useUndo()
  const { make, pending, problem, forgetProblem } = useMove(takeBack.offer)
  const { main, others } = arrange(open)

  const hasMenu = others.length > 0 || takeBack.move !== null

  const start = (move: Move) => {
    forgetProblem()
    if (moveTable[move].ask === null) void make(move)
    else setAsked(move)
  }
  const latest = useRef(start)
  latest.current = start
  const offers = useMemo(
    () =>
      open
        .filter((move) => move !== 'undo')
        .map((move): PaletteAction => {
          const words = `This story: ${moveTable[move].label}`
          return { id: `move ${move}`, words, keywords: 'move', run: () => latest.current(move) }
        }),
    [open],
  )
  useOfferActions(offers)
  useHotkeys([['mod+Enter', () => main !== null && pending === null && start(main)]], [], true)

  // A move without a dialog has nowhere else to say why it failed.
  useEffect(() => {
    if (problem !== null && asked === null) {
      notifications.show({ message: problem.message, color: 'red', autoClose: 10_000 })
    }
  }, [problem, asked])

  return (
    <>
      <Group gap={1} wrap="nowrap">
        {main !== null && (
          <Button
            onClick={() => start(main)}
            loading={pending === main && asked === null}
            data-move={main}
            styles={hasMenu ? { root: { borderStartEndRadius: 0, borderEndEndRadius: 0 } } : undefined}
          >
            {moveTable[main].label}
          </Button>
        )}
        {hasMenu && (
          <Menu position="bottom-end" width={210}>
            <Menu.Target>
              <Button
                aria-label="More moves"
                px={7}
                variant={main === null ? 'default' : 'filled'}
                rightSection={main === null ? <IconChevronDown size={14} /> : undefined}
                styles={main === null ? undefined : { root: { borderStartStartRadius: 0, borderEndStartRadius: 0 } }}
              >
                {main === null ? 'Moves' : <IconChevronDown size={14} />}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {takeBack.move !== null && (
                <Menu.Item data-move="undo" onClick={() => void takeBack.undo()}>
                  Undo “{moveTable[takeBack.move].label.replace('…', '')}”
                </Menu.Item>
              )}
              {others.map((move) => (
                <Menu.Item
                  key={move}
                  data-move={move}
                  c={moveTable[move].isGrave ? 'var(--alarm)' : undefined}
                  onClick={() => start(move)}
                >
                  {moveTable[move].label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {asked !== null && (
        <Asking
          move={asked}
          problem={problem}
          isPending={pending !== null}
          onClose={() => setAsked(null)}
          onConfirm={async (input) => {
            if (await make(asked, input)) setAsked(null)
          }}
        />
      )}
    </>
  )
}
