'use client'

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconTable } from '@tabler/icons-react'
import type { ChainedCommands } from '@tiptap/core'
import type { Editor } from '@tiptap/react'
import { tableLimits } from '#lib/stories/body.ts'
import { announce } from './announce.ts'
import { tableAround } from './table-steps.ts'
import styles from './toolbar.module.css'
import { asOneStep } from './undo-step.ts'

type Step = { label: string; grows?: 'rows' | 'columns'; apply: (chain: ChainedCommands) => ChainedCommands }

const steps: Step[][] = [
  [
    { label: 'Row above', grows: 'rows', apply: (chain) => chain.addRowBefore() },
    { label: 'Row below', grows: 'rows', apply: (chain) => chain.addRowAfter() },
    { label: 'Column before', grows: 'columns', apply: (chain) => chain.addColumnBefore() },
    { label: 'Column after', grows: 'columns', apply: (chain) => chain.addColumnAfter() },
  ],
  [{ label: 'First row as heading', apply: (chain) => chain.toggleHeaderRow() }],
  [
    { label: 'Delete row', apply: (chain) => chain.deleteRow() },
    { label: 'Delete column', apply: (chain) => chain.deleteColumn() },
    { label: 'Delete table', apply: (chain) => chain.deleteTable() },
  ],
]

/** Rows and columns of the table around the cursor. */
export function TableMenu({ editor }: { editor: Editor }) {
  const size = () => {
    const around = tableAround(editor.state)
    return { rows: around?.table.childCount ?? 0, columns: around?.columns ?? 0 }
  }
  const take = ({ label, apply }: Step) => {
    asOneStep(editor, (chain) => apply(chain))
    const { rows, columns } = size()
    announce(rows === 0 ? label : `${label}: ${rows} rows, ${columns} columns`)
  }
  return (
    <Menu position="bottom-start" width={210} withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          className={styles.menuButton}
          variant="subtle"
          color="gray"
          size="compact-sm"
          tabIndex={-1}
          leftSection={<IconTable size={15} />}
          rightSection={<IconChevronDown size={13} />}
          onMouseDown={(event) => event.preventDefault()}
        >
          Table
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps.map((group, index) => (
          <div key={group[0]?.label}>
            {index > 0 && <Menu.Divider />}
            {group.map((step) => (
              <Menu.Item
                key={step.label}
                disabled={step.grows !== undefined && size()[step.grows] >= tableLimits[step.grows]}
                onClick={() => take(step)}
              >
                {step.label}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
