'use client'

import { Button, FileButton, Group, Loader, Modal, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { LibraryPicture } from '#lib/media/picture.ts'
import { useListKeys } from '../../pickers/use-list-keys.ts'
import { useSearch } from '../../pickers/use-search.ts'
import styles from './picture-dialog.module.css'
import { findPictures, uploadPicture } from './picture-requests.ts'

const kinds = 'image/jpeg,image/png,image/webp,image/gif'

type Props = { onClose: () => void; onPick: (picture: LibraryPicture) => void }

/** A picture of the library, or a new one: chosen, dropped, or found by its name. */
export function PictureDialog({ onClose, onPick }: Props) {
  const [words, setWords] = useState('')
  const { found, isSearching, problem } = useSearch(words, findPictures, { searchesEmpty: true })
  const list = useListKeys(found, onPick, 'picture-choices')
  const upload = useUpload(onPick)
  return (
    <Modal opened onClose={onClose} title="Picture" size="lg" returnFocus={false}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button beside it for keys */}
      <div onDragOver={(event) => event.preventDefault()} onDrop={upload.drop}>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            data-autofocus
            size="sm"
            flex={1}
            aria-label="Find a picture"
            placeholder="Find a picture by its name"
            value={words}
            error={problem}
            rightSection={isSearching ? <Loader size={14} /> : null}
            onChange={(event) => setWords(event.currentTarget.value)}
            {...list.field}
          />
          <FileButton accept={kinds} onChange={upload.file}>
            {(props) => (
              <Button {...props} loading={upload.isBusy} leftSection={<IconUpload size={15} />}>
                Upload
              </Button>
            )}
          </FileButton>
        </Group>
        <p className={styles.status} role="status">
          {upload.problem ??
            (upload.isBusy ? 'The picture is on its way…' : 'JPEG, PNG, WebP or GIF; it can be dropped here, too.')}
        </p>
        <div className={styles.grid} {...(found.length > 0 ? { ...list.box, 'aria-label': 'Pictures' } : {})}>
          {found.map((picture, index) => (
            <div key={picture.id} className={styles.choice} {...list.option(index)}>
              {/* biome-ignore lint/performance/noImgElement: the media store makes the sizes */}
              <img src={picture.url} alt="" loading="lazy" />
              <span>{picture.name || `Picture ${picture.id}`}</span>
            </div>
          ))}
        </div>
        {!isSearching && found.length === 0 && (
          <p className={styles.none}>
            {words.trim() === '' ? 'The library has no pictures yet. Upload the first.' : 'No picture is called that.'}
          </p>
        )}
      </div>
    </Modal>
  )
}

function useUpload(onPick: (picture: LibraryPicture) => void) {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const file = (chosen: File | null) => {
    if (chosen === null || isBusy) return
    setIsBusy(true)
    setProblem(null)
    uploadPicture(chosen)
      .then(onPick, (refused: Error) => setProblem(refused.message))
      .finally(() => setIsBusy(false))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    file(event.dataTransfer.files[0] ?? null)
  }
  return { isBusy, problem, file, drop }
}
