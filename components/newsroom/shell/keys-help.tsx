'use client'

import { Kbd, Modal } from '@mantine/core'
import { useDisclosure, useHotkeys, useOs } from '@mantine/hooks'
import { keyName, keys } from './keys.ts'
import styles from './keys-help.module.css'

export function useKeysHelp() {
  const [isOpen, { open, close, toggle }] = useDisclosure(false)
  useHotkeys([['shift+?', open]])
  // A question mark is a letter while one writes.
  useHotkeys([['mod+/', toggle]], [], true)
  return { isOpen, open, close }
}

export function KeysHelp({ help }: { help: ReturnType<typeof useKeysHelp> }) {
  const isMac = useOs() === 'macos'
  return (
    <Modal opened={help.isOpen} onClose={help.close} title="Keys" size="xl">
      <div className={styles.groups}>
        {keys.map(({ where, rows }) => (
          <section key={where} className={styles.group}>
            <h3>{where}</h3>
            <dl>
              {rows.map(([combinations, what]) => (
                <div key={what}>
                  <dt>
                    {combinations.map((combination) => (
                      <Kbd key={combination}>{keyName(combination, isMac)}</Kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
