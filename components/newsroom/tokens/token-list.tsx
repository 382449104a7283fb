'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { revokeToken } from '#lib/content-api/actions.ts'
import type { TokenRow } from '#lib/content-api/token-row.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './tokens.module.css'

type Props = { tokens: TokenRow[]; zone: string; now: Date }

/** Tokens that still open something, each with its end. */
export function TokenList({ tokens, zone, now }: Props) {
  const [askingId, setAskingId] = useState<number | null>(null)
  const { call, isUnderWay, message } = useVerb()
  const revoke = (tokenId: number) =>
    call(
      () => revokeToken({ tokenId }),
      () => setAskingId(null),
    )
  return (
    <>
      <ul className={styles.list}>
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              <b>{token.name}</b>
              <code>{token.start}…</code>
              <div className={styles.dim}>{token.scopes.join(', ')}</div>
              <div className={styles.dim} title={token.usedAt ? longTime(token.usedAt, zone) : undefined}>
                {usedWords(token, zone, now)}
                {token.expiresAt && ` · until ${shortTime(token.expiresAt, zone, now)}`}
              </div>
            </div>
            {askingId === token.id ? (
              <div className={styles.buttons}>
                <Button color="red" loading={isUnderWay} onClick={() => revoke(token.id)}>
                  Yes, revoke {token.name}
                </Button>
                <Button variant="subtle" color="gray" onClick={() => setAskingId(null)}>
                  No
                </Button>
              </div>
            ) : (
              <Button variant="default" onClick={() => setAskingId(token.id)}>
                Revoke<span className={styles.unseen}> {token.name}</span>…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {message && (
        <p className={styles.problem} role="alert">
          {message}
        </p>
      )}
    </>
  )
}

function usedWords({ usedAt, usedFrom }: TokenRow, zone: string, now: Date): string {
  if (usedAt === null) return 'never used'
  return `last used ${shortTime(usedAt, zone, now)}${usedFrom ? ` from ${usedFrom}` : ''}`
}
