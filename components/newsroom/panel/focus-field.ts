import { placeholdersInText } from '../editor/find/find-marks.ts'
import { showBlock, showInBody } from '../editor/find/show-place.ts'
import { useDesk } from '../stories/use-story.ts'
import type { PanelTab } from './panel-tabs.ts'
import { usePanelOf } from './use-panel.ts'

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
  comments: 'comments',
}

/** After the panel, and after the dialog that asked has given the focus back. */
const settledMs = 180

type Target = { field: string; code?: string; block?: number }

/** Brings the field of a problem into view, or the block of the text it is about, and puts the cursor there. */
export function useFocusField(): (target: Target) => void {
  const { surface, bodyEditor } = useDesk()
  const panel = usePanelOf()
  const intoBody = ({ code, block }: Target) => {
    const editor = bodyEditor.get()
    const [placeholder] = editor && code === 'placeholders' ? placeholdersInText(editor.state) : []
    if (editor && placeholder) showInBody(editor, placeholder, true)
    else if (editor && block !== undefined) showBlock(editor, block)
    else surface.current?.focus('end')
  }
  return (target) => {
    const tab = tabs[target.field]
    if (tab !== undefined) panel.show(true, tab)
    setTimeout(() => {
      if (target.field === 'body') intoBody(target)
      else document.getElementById(`field-${target.field}`)?.focus()
    }, settledMs)
  }
}
