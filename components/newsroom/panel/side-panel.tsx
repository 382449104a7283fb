'use client'

import { Drawer, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { createContext, useContext, useEffect, useState } from 'react'
import { z } from 'zod'
import { CommentsLabel } from '../comments/comments-label.tsx'
import { CommentsTab } from '../comments/comments-tab.tsx'
import { DatelineTab } from './dateline-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { LinksTab } from './links-tab.tsx'
import { type PanelTab, panelTabs } from './panel-tabs.ts'
import styles from './side-panel.module.css'
import { StoryTab } from './story-tab.tsx'

export type Panel = ReturnType<typeof usePanel>
const memory = 'broadsheet.panel'
const Remembered = z.object({ isOpen: z.boolean(), tab: z.enum(panelTabs) })

/** Open or not, and which tab: as this person left it. On narrow screens it starts closed. */
export function usePanel() {
  const isNarrow = useMediaQuery('(max-width: 1080px)', false, { getInitialValueInEffect: true })
  const [state, setState] = useState<z.infer<typeof Remembered>>({ isOpen: true, tab: 'story' })
  const [isDrawerOpen, setIsDrawerOpen] = useState(false)
  useEffect(() => {
    try {
      setState(Remembered.parse(JSON.parse(localStorage.getItem(memory) ?? '')))
    } catch {
      // Nothing remembered yet.
    }
  }, [])
  const remember = (next: z.infer<typeof Remembered>) => {
    setState(next)
    localStorage.setItem(memory, JSON.stringify(next))
  }
  const show = (isOpen: boolean, tab: PanelTab = state.tab) => {
    if (isNarrow) setIsDrawerOpen(isOpen)
    remember({ isOpen: isNarrow ? state.isOpen : isOpen, tab })
  }
  const isOpen = isNarrow ? isDrawerOpen : state.isOpen
  return { isOpen, isNarrow, tab: state.tab, show, toggle: () => show(!isOpen) }
}

const PanelContext = createContext<Panel | null>(null)
export const PanelProvider = PanelContext.Provider
export const usePanelOf = (): Panel => useContext(PanelContext) as Panel

export function SidePanel({ panel }: { panel: Panel }) {
  const tabs = (
    <Tabs
      value={panel.tab}
      onChange={(tab) => panel.show(true, (tab ?? 'story') as PanelTab)}
      keepMounted={false}
      classNames={{ tab: styles.tab, list: styles.tabs }}
    >
      <Tabs.List aria-label="About the story">
        <Tabs.Tab value="story">Story</Tabs.Tab>
        <Tabs.Tab value="dateline">Dateline</Tabs.Tab>
        <Tabs.Tab value="links">Links</Tabs.Tab>
        <Tabs.Tab value="comments">
          <CommentsLabel />
        </Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="story">
        <StoryTab />
      </Tabs.Panel>
      <Tabs.Panel value="dateline">
        <DatelineTab />
      </Tabs.Panel>
      <Tabs.Panel value="links">
        <LinksTab />
      </Tabs.Panel>
      <Tabs.Panel value="comments">
        <CommentsTab />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab />
      </Tabs.Panel>
    </Tabs>
  )
  if (panel.isNarrow) {
    return (
      <Drawer
        opened={panel.isOpen}
        onClose={() => panel.show(false)}
        position="right"
        size={360}
        title="About the story"
        transitionProps={{ duration: 120 }}
      >
        {tabs}
      </Drawer>
    )
  }
  if (!panel.isOpen) return null
  return (
    <aside className={styles.panel} aria-label="About the story">
      {tabs}
    </aside>
  )
}
