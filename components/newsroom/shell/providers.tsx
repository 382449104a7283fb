'use client'

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'broadsheet.theme' })

export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={() => nonce ?? ''}
    >
      <Notifications position="bottom-right" limit={3} transitionDuration={120} />
      {children}
    </MantineProvider>
  )
}
