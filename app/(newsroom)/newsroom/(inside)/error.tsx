'use client'

import { Notice } from '#components/newsroom/shell/notice.tsx'

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Notice title="This page could not be shown" action={{ words: 'Try again', run: reset }}>
      Nothing was changed, and what you typed is kept on this device.
      {error.digest === undefined ? '' : ` If it stays, report number ${error.digest}.`}
    </Notice>
  )
}
