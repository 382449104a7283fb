'use client'

import { useMediaQuery } from '@mantine/hooks'
import { createContext, useContext, useEffect, useState } from 'react'
import { z } from 'zod'
import { type PanelTab, panelTabs } from './panel-tabs.ts'

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
