// What the walk through a pasted tree carries along, and what it brings home.
import type { BlockSink, PastedBlock } from './block-sink.ts'
import type { Look } from './inline-flow.ts'

export type LeftOut = 'notes' | 'pictures' | 'frames' | 'rest'

export type Pasted = {
  blocks: PastedBlock[]
  /** data: addresses of pictures, by the index of their spots. */
  pictures: { address: string; alt: string }[]
  leftOut: Set<LeftOut>
}

export type Walk = {
  sink: BlockSink
  look: Look
  isPre: boolean
  depth: number
  listLevel: number
  /** Origin of our own pages, whose links and cards name stories of ours. */
  origin: string
  pasted: Pasted
  /** Goes on with what stands in a node. */
  into: (parent: Node, at: Walk) => void
}

const names = (words: string) => new Set(words.split(' '))

/** Elements that carry no words, or words that are no text. */
export const wordless = names(
  'script style template noscript head title meta link base object embed applet svg math canvas video audio source ' +
    'track map input select option textarea button datalist meter progress rp rt xml param dialog frame frameset',
)
/** Elements that stand on lines of their own. */
export const blocky = names(
  'p div section article header footer main aside nav figure figcaption address details summary dl dt dd fieldset ' +
    'form center hgroup li tr td th thead tbody tfoot caption pre body html h1 h2 h3 h4 h5 h6 blockquote legend',
)
