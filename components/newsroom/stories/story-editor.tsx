'use client'

import { useDocumentTitle, useHotkeys } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import type { NewsroomLists, WorkingCopy } from '#lib/stories/working-copy.ts'
import { CommentsProvider, useOpenComments } from '../comments/use-comments.ts'
import { useThreadOfAddress } from '../comments/use-thread-of-address.ts'
import { BodyEditor } from '../editor/body-editor.tsx'
import { FindDesk } from '../editor/find/find-desk.tsx'
import { PasteDesk } from '../editor/paste/paste-desk.tsx'
import type { WritingSurface } from '../editor/writing-surface.ts'
import { SidePanel } from '../panel/side-panel.tsx'
import { PanelProvider, usePanel } from '../panel/use-panel.ts'
import { PreviewPane } from '../preview/preview-pane.tsx'
import { panelBeside, usePreview } from '../preview/use-preview.ts'
import { VersionNews } from '../versions/version-news.tsx'
import { besideFullScreen, FullScreenLine, useFullScreen } from '../writing/full-screen.tsx'
import { Banners } from './banners.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { editorPlace } from './editor-place.ts'
import { HeadFields } from './head-fields.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { StoryBar } from './story-bar.tsx'
import styles from './story-editor.module.css'
import { useDatelineText } from './use-dateline-text.ts'
import { type Desk, DeskContext, useDesk, useOpenSession, useStory } from './use-story.ts'
import { useText } from './use-text.ts'

type Props = {
  story: WorkingCopy
  lists: NewsroomLists
  person: Desk['person']
  newsroom: Desk['newsroom']
  /** The live text as base64. */
  liveText: string
}

export function StoryEditor({ story, lists, person, newsroom, liveText }: Props) {
  const session = useOpenSession(story, person.id, liveText)
  const [bodyEditor] = useState(editorPlace)
  const surface = useRef<WritingSurface | null>(null)
  const desk = useMemo(
    () => ({ session, lists, person, newsroom, surface, bodyEditor }),
    [session, lists, person, newsroom, bodyEditor],
  )
  return (
    <DeskContext value={desk}>
      <Screen />
    </DeskContext>
  )
}

function Screen() {
  const preview = usePreview()
  const fullScreen = useFullScreen()
  const panel = besideFullScreen(panelBeside(usePanel(), preview), fullScreen)
  const dateline = useDatelineText()
  const conflict = useStory((snapshot) => snapshot.conflict)
  const headline = useText('headline')
  const { surface, session } = useDesk()
  const comments = useOpenComments(session)
  useThreadOfAddress(comments, panel)
  useHotkeys([['mod+.', panel.toggle]], [], true)
  useDocumentTitle(`${headline || 'No headline yet'} · Newsroom`)

  return (
    <PanelProvider value={panel}>
      <CommentsProvider value={comments}>
        <div
          className={styles.screen}
          data-panel={panel.isOpen || undefined}
          data-preview={(preview.isOpen && !fullScreen.isOn) || undefined}
        >
          <StoryBar panel={panel} preview={preview} />
          <div className={styles.columns}>
            <div className={styles.paper}>
              <Banners />
              <HeadFields onLeaveDown={() => surface.current?.focus('start')} />
              <BodyEditor dateline={dateline} onLeaveUp={() => document.getElementById('field-standfirst')?.focus()} />
            </div>
            <SidePanel panel={panel} />
            {!fullScreen.isOn && <PreviewPane preview={preview} isNarrow={panel.isNarrow} />}
          </div>
          {conflict !== null && <ConflictDialog conflict={conflict} />}
          <SignInAgain />
          <FindDesk />
          <PasteDesk />
          {fullScreen.isOn && <FullScreenLine onLeave={fullScreen.leave} />}
          <VersionNews />
        </div>
      </CommentsProvider>
    </PanelProvider>
  )
}
