'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconEye } from '@tabler/icons-react'
import type { Preview } from './use-preview.ts'

/** Shows and hides the page beside the text. */
export function PreviewButton({ preview }: { preview: Preview }) {
  useHotkeys([['mod+alt+P', preview.toggle]], [], true)
  return (
    <Tooltip label="Preview: the page as readers would see it  Ctrl Alt P">
      <ActionIcon
        variant={preview.isOpen ? 'light' : 'subtle'}
        color="gray"
        c="var(--ink-soft)"
        size={30}
        aria-label="Preview"
        aria-expanded={preview.isOpen}
        onClick={preview.toggle}
      >
        <IconEye size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
