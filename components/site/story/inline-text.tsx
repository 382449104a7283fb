import type { ReactNode } from 'react'
import { run } from '#components/ui/run.ts'
import type { Inline, Mark } from '#lib/stories/body.ts'
import type { BodyMatter } from '#lib/stories/site-views.ts'
import { linkHref } from './live-matter.ts'

function marked(node: ReactNode, mark: Mark, matter: BodyMatter): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{node}</strong>
    case 'italic':
      return <em>{node}</em>
    case 'link': {
      const href = linkHref(mark.attrs, matter)
      if (href === null) return node
      return (
        <a href={href} rel={href.startsWith('/') ? undefined : 'noopener'}>
          {node}
        </a>
      )
    }
    // Never in an edition; a preview has been freed of them too.
    case 'comment':
    case 'insertion':
    case 'deletion':
      return node
    default:
      return mark satisfies never
  }
}

const pieceOf = (inline: Inline, matter: BodyMatter): ReactNode =>
  inline.type === 'hardBreak' ? (
    <br />
  ) : (
    (inline.marks ?? []).reduceRight<ReactNode>((node, mark) => marked(node, mark, matter), inline.text)
  )

type Props = { content: readonly Inline[] | undefined; matter: BodyMatter }

export const InlineText = ({ content, matter }: Props) => run((content ?? []).map((inline) => pieceOf(inline, matter)))
