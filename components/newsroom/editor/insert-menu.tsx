'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useBlockDesk } from './block-desk.ts'
import { blockChoices } from './blocks.ts'
import styles from './toolbar.module.css'
import { asOneStep } from './undo-step.ts'

const offered = blockChoices.filter(({ group }) => group !== 'Text')
const groups = [...new Set(offered.map(({ group }) => group))]

/** Every block that is more than text. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { ask } = useBlockDesk()
  return (
    <Menu position="bottom-start" width={220} withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          className={styles.menuButton}
          variant="subtle"
          color="gray"
          size="compact-sm"
          tabIndex={-1}
          leftSection={<IconPlus size={15} />}
          rightSection={<IconChevronDown size={13} />}
          onMouseDown={(event) => event.preventDefault()}
        >
          Insert
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {groups.map((group) => (
          <div key={group}>
            <Menu.Label>{group}</Menu.Label>
            {offered
              .filter((block) => block.group === group)
              .map((block) => (
                <Menu.Item
                  key={block.name}
                  leftSection={<block.Icon size={16} stroke={1.6} />}
                  onClick={() => {
                    if ('asks' in block) ask({ block: block.asks, at: null })
                    else asOneStep(editor, (chain) => block.apply(chain))
                  }}
                >
                  {block.label}
                </Menu.Item>
              ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
