import type { SuggestedPiece } from '#lib/stories/suggestion-list.ts'
import styles from './suggestions.module.css'

const most = 160
const cut = (text: string) => (text.length > most ? `${[...text].slice(0, most).join('')}…` : text)

/** What a suggestion brings and takes, in the words of the text. */
export function SuggestedWords({ pieces }: { pieces: readonly SuggestedPiece[] }) {
  const words = pieces.filter(({ text, isMark }) => isMark || text.trim() !== '')
  const things = pieces.filter(({ isMark }) => isMark)
  return (
    <span className={styles.words}>
      {(words.length > 0 ? words : pieces).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
        <Piece key={index} piece={piece} isAlone={things.length === pieces.length} />
      ))}
    </span>
  )
}

function Piece({ piece: { kind, text, isMark }, isAlone }: { piece: SuggestedPiece; isAlone: boolean }) {
  if (isMark && isAlone) return <span>{kind === 'insertion' ? `New ${text}` : `Without this ${text}`}</span>
  if (isMark) return <span className={styles.thing}>{kind === 'insertion' ? `+ ${text}` : `− ${text}`}</span>
  return kind === 'insertion' ? <ins>{cut(text)}</ins> : <del>{cut(text)}</del>
}
