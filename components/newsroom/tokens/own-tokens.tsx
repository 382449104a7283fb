import type { TokenRow } from '#lib/content-api/token-row.ts'
import { MakeToken } from './make-token.tsx'
import { TokenList } from './token-list.tsx'
import styles from './tokens.module.css'

type Props = { personId: number; tokens: TokenRow[]; zone: string; now: Date }

/** A person's own tokens of the content API. */
export function OwnTokens({ personId, tokens, zone, now }: Props) {
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">API tokens</h2>
      <p className={styles.dim}>With a token another program works here in your name.</p>
      {tokens.length > 0 && <TokenList tokens={tokens} zone={zone} now={now} />}
      <MakeToken personId={personId} />
    </section>
  )
}
