'use client'

import { Kbd, Modal } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import styles from './keys-help.module.css'

const keys: { where: string; rows: [string[], string][] }[] = [
  {
    where: 'Anywhere',
    rows: [
      [['C'], 'New story'],
      [['?'], 'These keys'],
    ],
  },
  {
    where: 'Desk',
    rows: [
      [['J', '↓'], 'Next story'],
      [['K', '↑'], 'Previous story'],
      [['Enter'], 'Open the story'],
      [['/'], 'Find in the list'],
    ],
  },
  {
    where: 'Writing',
    rows: [
      [['/'], 'Insert a block, at the start of a line'],
      [['##', 'Space'], 'Subheading (### for a smaller one)'],
      [['-', 'Space'], 'List (1. for a numbered one)'],
      [['>', 'Space'], 'Quote'],
      [['Ctrl B', 'Ctrl I'], 'Bold, italic'],
      [['Ctrl K'], 'Link'],
      [['Ctrl S'], 'Save now (it saves by itself, too)'],
      [['Ctrl Enter'], 'The main move: submit, publish, update'],
      [['Ctrl .'], 'Show or hide the side panel'],
      [['Ctrl Shift E'], 'Suggest changes instead of making them'],
      [['F8', 'Shift F8'], 'Next suggestion, the one before'],
      [['Ctrl Shift Enter'], 'Accept the suggestion at the caret'],
      [['Ctrl Shift Backspace'], 'Reject the suggestion at the caret'],
    ],
  },
]

export function useKeysHelp() {
  const [isOpen, { open, close }] = useDisclosure(false)
  useHotkeys([['shift+?', open]])
  return { isOpen, open, close }
}

export function KeysHelp({ help }: { help: ReturnType<typeof useKeysHelp> }) {
  return (
    <Modal opened={help.isOpen} onClose={help.close} title="Keys" size="md">
      {keys.map(({ where, rows }) => (
        <section key={where} className={styles.group}>
          <h3>{where}</h3>
          <dl>
            {rows.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((name) => (
                    <Kbd key={name}>{name}</Kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
