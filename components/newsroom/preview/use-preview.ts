'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Panel } from '../panel/use-panel.ts'
import { type PreviewView, previewViews } from './views.ts'

const memory = 'broadsheet.preview'
const Remembered = z.object({ view: z.enum(previewViews) })

export type Preview = ReturnType<typeof usePreview>

/** Open or not, and how the page is looked at; the way of looking is remembered, being open is not. */
export function usePreview() {
  const [isOpen, setIsOpen] = useState(false)
  const [view, setView] = useState<PreviewView>('phone')
  useEffect(() => {
    try {
      setView(Remembered.parse(JSON.parse(localStorage.getItem(memory) ?? '')).view)
    } catch {
      // Nothing remembered yet.
    }
  }, [])
  const look = (next: PreviewView) => {
    setView(next)
    localStorage.setItem(memory, JSON.stringify({ view: next }))
  }
  return { isOpen, view, look, show: setIsOpen, toggle: () => setIsOpen(!isOpen) }
}

/** The side panel gives its place to an open preview, and gets it back as soon as somebody asks for it. */
export function panelBeside(panel: Panel, preview: Preview): Panel {
  if (panel.isNarrow || !preview.isOpen) return panel
  const show: Panel['show'] = (isOpen, tab) => {
    if (isOpen) preview.show(false)
    panel.show(isOpen, tab)
  }
  return { ...panel, isOpen: false, show, toggle: () => show(true) }
}
