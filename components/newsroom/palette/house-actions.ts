'use client'

import { useMantineColorScheme } from '@mantine/core'
import { useRouter } from 'next/navigation.js'
import { useMemo } from 'react'
import type { PaletteAction } from './palette-actions.ts'

type Around = { mayManagePeople: boolean; mayCreate: boolean; newStory: () => void; keys: () => void }

const places = [
  ['Today', '/newsroom', 'dashboard home waiting'],
  ['Desk', '/newsroom/desk', 'list stories queue'],
  ['Desk: mine', '/newsroom/desk?mine=1', 'my stories'],
  ['Desk: submitted', '/newsroom/desk?state=submitted', 'queue waiting'],
  ['Desk: scheduled', '/newsroom/desk?queue=scheduled', 'going out'],
  ['Desk: embargoed', '/newsroom/desk?queue=embargoed', 'embargo'],
  ['Desk: late', '/newsroom/desk?queue=late', 'overdue due'],
  ['Desk: corrections', '/newsroom/desk?queue=corrections', 'corrected'],
  ['Desk: spiked', '/newsroom/desk?queue=spiked', 'removed bin'],
  ['Desk: board', '/newsroom/desk?layout=board', 'columns kanban'],
  ['Plan', '/newsroom/plan', 'coverage calendar'],
  ['Account', '/newsroom/account', 'settings password sessions tokens mail zone'],
] as const

const themes = [
  ['auto', 'Theme: as the system', 'appearance settings'],
  ['light', 'Theme: light', 'appearance settings'],
  ['dark', 'Theme: dark', 'appearance settings night'],
] as const

/** What can be done from any screen. */
export function useHouseActions({ mayManagePeople, mayCreate, newStory, keys }: Around): PaletteAction[] {
  const router = useRouter()
  const { setColorScheme } = useMantineColorScheme()
  return useMemo(() => {
    const go = (id: string, words: string, href: string, keywords: string): PaletteAction => ({
      id,
      words,
      keywords: `${keywords} go`,
      run: () => router.push(href),
    })
    return [
      ...(mayCreate
        ? [{ id: 'new-story', words: 'New story', keywords: 'start write create', keys: 'C', run: newStory }]
        : []),
      ...places.map(([words, href, keywords]) => go(href, words, href, keywords)),
      ...(mayManagePeople
        ? [
            go('people', 'People', '/newsroom/people', 'staff roles settings'),
            go('desks', 'Desks', '/newsroom/desks', 'teams members settings'),
          ]
        : []),
      { id: 'site', words: 'The readers’ site', keywords: 'public home', run: () => window.location.assign('/') },
      ...themes.map(([scheme, words, keywords]) => ({
        id: scheme,
        words,
        keywords,
        run: () => setColorScheme(scheme),
      })),
      { id: 'keys', words: 'Keys', keywords: 'shortcuts help', keys: '?', run: keys },
    ]
  }, [router, setColorScheme, mayManagePeople, mayCreate, newStory, keys])
}
