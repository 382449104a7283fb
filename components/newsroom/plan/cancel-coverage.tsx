'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { cancel } from '#lib/planning/actions.ts'
import type { CoverageRow } from '#lib/planning/coverage.ts'
import { useVerb } from '../shell/use-verb.ts'

/** Asks for the reason, which whoever had it hears. */
export function CancelCoverage({ coverage, onDone }: { coverage: CoverageRow; onDone: () => void }) {
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { call, isUnderWay, message, fields } = useVerb()
  const { id, revision, slugline } = coverage
  if (!isAsking) {
    return (
      <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
        Cancel coverage…
      </Button>
    )
  }
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'end', flexWrap: 'wrap' }}>
      <TextInput
        size="sm"
        label={`Why ${slugline} is off`}
        value={reason}
        error={fields.reason ?? message}
        onChange={(event) => setReason(event.currentTarget.value)}
        autoFocus
      />
      <Button color="red.8" loading={isUnderWay} onClick={() => call(() => cancel({ id, revision, reason }), onDone)}>
        Cancel it
      </Button>
    </div>
  )
}
