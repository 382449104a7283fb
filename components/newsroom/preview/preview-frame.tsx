'use client'

import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { patch, prepare } from './patch-page.ts'
import styles from './preview.module.css'
import { type Device, devices } from './views.ts'

type Props = { address: string; page: Document | null; device: Device; onTurn: (address: string) => void }

/** The reader's page in a frame in which no script runs, as wide as a device and made smaller where that is too wide. */
export function PreviewFrame({ address, page, device, onTurn }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { ref: room, width, height } = useElementSize()
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    const shown = frame.current?.contentDocument?.querySelector('main')
    const newer = page?.querySelector('main')
    if (isReady && shown && newer) patch(shown, newer)
  }, [page, isReady])

  const loaded = () => {
    const opened = frame.current?.contentDocument
    if (!opened?.querySelector('article[data-story]')) return
    prepare(opened, address)
    setIsReady(true)
    onTurn(opened.location.pathname + opened.location.search)
  }
  const wide = devices[device].width
  const scale = width === 0 ? 1 : Math.min(1, width / wide)
  return (
    <div className={styles.room} ref={room}>
      {isReady ? null : <p className={styles.waiting}>Making the page…</p>}
      <div className={styles.sheet} style={{ width: wide * scale, height }}>
        <iframe
          ref={frame}
          src={address}
          title="The page as readers would see it"
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          className={styles.frame}
          data-ready={isReady || undefined}
          style={{ width: wide, height: height / scale, transform: `scale(${scale})` }}
          onLoad={loaded}
        />
      </div>
    </div>
  )
}
