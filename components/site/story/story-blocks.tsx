import type { ReactNode } from 'react'
import { run } from '#components/ui/run.ts'
import type { Block, ListItem, Paragraph } from '#lib/stories/body.ts'
import type { SiteCard } from '#lib/stories/site-views.ts'
import { InlineText } from './inline-text.tsx'
import { ReadAlsoInText } from './read-also.tsx'

type Live = { readAlso: Record<number, SiteCard>; label: string }

const isEmpty = (paragraph: Paragraph) => (paragraph.content ?? []).length === 0

const paragraphOf = (paragraph: Paragraph, opening: ReactNode = null) =>
  isEmpty(paragraph) && !opening ? null : (
    <p>
      {opening}
      <InlineText content={paragraph.content} />
    </p>
  )

const itemOf = (item: ListItem, live: Live): ReactNode => {
  const [only] = item.content
  const isLine = item.content.length === 1 && only?.type === 'paragraph'
  return (
    <li>{isLine ? <InlineText content={only.content} /> : run(item.content.map((child) => blockOf(child, live)))}</li>
  )
}

function blockOf(block: Block | ListItem['content'][number], live: Live): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block)
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return (
        <Heading>
          <InlineText content={block.content} />
        </Heading>
      )
    }
    case 'bulletList':
      return <ul>{run(block.content.map((item) => itemOf(item, live)))}</ul>
    case 'orderedList':
      return (
        <ol start={block.attrs.start === 1 ? undefined : block.attrs.start}>
          {run(block.content.map((item) => itemOf(item, live)))}
        </ol>
      )
    case 'blockquote':
      return <blockquote>{run(block.content.map((paragraph) => paragraphOf(paragraph)))}</blockquote>
    case 'readAlso': {
      const card = live.readAlso[block.attrs.storyId]
      return card ? <ReadAlsoInText card={card} label={live.label} /> : null
    }
    case 'pullQuote':
    case 'factBox':
    case 'table':
    case 'image':
    case 'galleryEmbed':
    case 'infographicEmbed':
    case 'partnerLink':
    case 'embed':
    case 'divider':
    case 'pageBreak':
      return null
    default:
      return block satisfies never
  }
}

/**
 * The blocks of one page of a story. The dateline opens the text: it stands in the first paragraph, or before the blocks
 * where they do not begin with one.
 */
export function StoryBlocks({ blocks, dateline, ...live }: Live & { blocks: readonly Block[]; dateline: ReactNode }) {
  const [first, ...rest] = blocks
  const isOpening = dateline !== null && first?.type === 'paragraph'
  return (
    <>
      {isOpening ? paragraphOf(first, dateline) : dateline === null ? null : <p>{dateline}</p>}
      {run((isOpening ? rest : blocks).map((block) => blockOf(block, live)))}
    </>
  )
}
