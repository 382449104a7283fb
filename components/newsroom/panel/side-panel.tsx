'use client'

import { Drawer, Tabs } from '@mantine/core'
import { CommentsLabel } from '../comments/comments-label.tsx'
import { CommentsTab } from '../comments/comments-tab.tsx'
import { DatelineTab } from './dateline-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { LinksTab } from './links-tab.tsx'
import type { PanelTab } from './panel-tabs.ts'
import styles from './side-panel.module.css'
import { StoryTab } from './story-tab.tsx'
import type { Panel } from './use-panel.ts'

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
