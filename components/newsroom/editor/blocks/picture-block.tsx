'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { LibraryPicture } from '#lib/media/picture.ts'
import { pictureById } from '../pictures/picture-requests.ts'
import { BlockField } from './block-field.tsx'
import { BlockFrame } from './block-frame.tsx'
import styles from './blocks.module.css'

/** A picture as readers see it, with its words under it, written in place. */
export function PictureBlock(view: ReactNodeViewProps) {
  const { attrs } = view.node
  const picture = usePicture(Number(attrs.mediaId))
  const isDecorative = attrs.alt === ''
  return (
    <BlockFrame view={view} label="Picture" change={{ block: 'image', words: 'Choose another picture' }}>
      {typeof picture === 'string' ? (
        <p className={styles.trouble}>{picture}</p>
      ) : (
        <div className={styles.picture} style={picture ? { aspectRatio: `${picture.width} / ${picture.height}` } : {}}>
          {picture && (
            // biome-ignore lint/performance/noImgElement: the media store makes the sizes
            <img src={picture.url} alt={String(attrs.alt)} width={picture.width} height={picture.height} />
          )}
        </div>
      )}
      <BlockField view={view} name="caption" label="Caption" max={1_000} className={styles.caption} />
      <BlockField view={view} name="credit" label="Credit" max={200} className={styles.quiet} />
      <div className={styles.alt}>
        <BlockField
          view={view}
          name="alt"
          label="Text alternative"
          placeholder="What it shows, for those who cannot see it"
          max={1_000}
          className={styles.quiet}
        />
        {isDecorative && <small>Without words: decorative</small>}
      </div>
    </BlockFrame>
  )
}

function usePicture(id: number): LibraryPicture | string | null {
  const [picture, setPicture] = useState<LibraryPicture | string | null>(null)
  useEffect(() => {
    let isHere = true
    pictureById(id).then(
      (found) => isHere && setPicture(found),
      (problem: Error) => isHere && setPicture(problem.message),
    )
    return () => {
      isHere = false
    }
  }, [id])
  return picture
}
