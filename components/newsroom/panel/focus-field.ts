import { useDesk } from '../stories/use-story.ts'
import type { PanelTab } from './panel-tabs.ts'
import { usePanelOf } from './side-panel.tsx'

/** Where each field of the wire stands on the screen. */
const tabs: Record<string, PanelTab> = {
  shortHeadline: 'story',
  slugline: 'story',
  urgency: 'story',
  sectionId: 'story',
  topicIds: 'story',
  bylines: 'story',
  embargoUntil: 'story',
  noteToEditors: 'story',
  placeIds: 'dateline',
  datelineProfile: 'dateline',
  datelineDay: 'dateline',
  relatedIds: 'links',
}

/** Brings the field of a problem into view and puts the cursor there. */
export function useFocusField(): (field: string) => void {
  const { surface } = useDesk()
  const panel = usePanelOf()
  return (field) => {
    const tab = tabs[field]
    if (tab !== undefined) panel.show(true, tab)
    // After the panel, and after the dialog that asked has given the focus back.
    setTimeout(() => {
      if (field === 'body') surface.current?.focus('end')
      else document.getElementById(`field-${field}`)?.focus()
    }, 180)
  }
}
