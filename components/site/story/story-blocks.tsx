import type { ReactNode } from 'react'
import { run } from '#components/ui/run.ts'
import type { Block, ListItem, Paragraph } from '#lib/stories/body.ts'
import { FactBox } from './fact-box.tsx'
import { InlineText } from './inline-text.tsx'
import type { LiveMatter } from './live-matter.ts'
import { PartnerLink } from './partner-link.tsx'
import { PullQuote } from './pull-quote.tsx'
import { ReadAlsoInText } from './read-also.tsx'
import styles from './story-blocks.module.css'
import { StoryCard } from './story-card.tsx'
import { StoryEmbed } from './story-embed.tsx'
import { StoryFigure } from './story-figure.tsx'
import { StoryTable } from './story-table.tsx'

type Live = LiveMatter & { firstImage: Block | undefined }

const isEmpty = ({ content }: Pick<Paragraph, 'content'>) => (content ?? []).length === 0

const paragraphOf = (paragraph: Paragraph, { matter }: Live, opening: ReactNode = null) =>
  isEmpty(paragraph) && !opening ? null : (
    <p>
      {opening}
      <InlineText content={paragraph.content} matter={matter} />
    </p>
  )

const itemOf = (item: ListItem, live: Live): ReactNode => {
  const [only] = item.content
  const isLine = item.content.length === 1 && only?.type === 'paragraph'
  return (
    <li>
      {isLine ? (
        <InlineText content={only.content} matter={live.matter} />
      ) : (
        run(item.content.map((child) => blockOf(child, live)))
      )}
    </li>
  )
}

function blockOf(block: Block | ListItem['content'][number], live: Live): ReactNode {
  const { matter, words } = live
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block, live)
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return isEmpty(block) ? null : (
        <Heading>
          <InlineText content={block.content} matter={matter} />
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
      return <blockquote>{run(block.content.map((paragraph) => paragraphOf(paragraph, live)))}</blockquote>
    case 'pullQuote':
      return isEmpty(block) && !block.attrs.attribution ? null : (
        <PullQuote attribution={block.attrs.attribution}>
          <InlineText content={block.content} matter={matter} />
        </PullQuote>
      )
    case 'factBox':
      return (
        <FactBox title={block.attrs.title} label={words.facts}>
          {run(block.content.map((child) => blockOf(child, live)))}
        </FactBox>
      )
    case 'table':
      return <StoryTable table={block} live={live} />
    case 'image': {
      const { mediaId, ...texts } = block.attrs
      const picture = matter.pictures[mediaId]
      return picture ? <StoryFigure picture={picture} {...texts} isFirst={block === live.firstImage} /> : null
    }
    case 'galleryEmbed':
    case 'infographicEmbed': {
      const card = matter.cards[block.attrs.storyId]
      const label = block.type === 'galleryEmbed' ? words.photos : words.infographic
      return card ? <StoryCard card={card} label={label} /> : null
    }
    case 'readAlso': {
      const card = matter.cards[block.attrs.storyId]
      return card ? <ReadAlsoInText card={card} label={words.readAlso} /> : null
    }
    case 'partnerLink': {
      const { href, title, source } = block.attrs
      return <PartnerLink href={href} title={title} label={words.partner(source)} />
    }
    case 'embed':
      return <StoryEmbed url={block.attrs.url} title={block.attrs.title} words={words} />
    case 'divider':
      return <hr className={styles.divider} />
    case 'pageBreak':
      return null
    default:
      return block satisfies never
  }
}

type Props = LiveMatter & { blocks: readonly Block[]; dateline: ReactNode }

/**
 * The blocks of one page of a story. The dateline opens the text: it stands in the first paragraph, or before the blocks
 * where they do not begin with one.
 */
export function StoryBlocks({ blocks, dateline, ...matter }: Props) {
  const live = { ...matter, firstImage: blocks.find(({ type }) => type === 'image') }
  const [first, ...rest] = blocks
  const isOpening = dateline !== null && first?.type === 'paragraph'
  return (
    <>
      {isOpening ? paragraphOf(first, live, dateline) : dateline === null ? null : <p>{dateline}</p>}
      {run((isOpening ? rest : blocks).map((block) => blockOf(block, live)))}
    </>
  )
}
