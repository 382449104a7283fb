import type { ReactNode } from 'react'
import { run } from '#components/ui/run.ts'
import type { Inline, Mark } from '#lib/stories/body.ts'
import { safeHref } from '#lib/stories/link.ts'

function marked(node: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{node}</strong>
    case 'italic':
      return <em>{node}</em>
    case 'link': {
      if (!('href' in mark.attrs)) return node
      // Checked when it was saved, and once more here: what a reader clicks on deserves two locks.
      const href = safeHref(mark.attrs.href)
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

const piece = (inline: Inline): ReactNode =>
  inline.type === 'hardBreak' ? <br /> : (inline.marks ?? []).reduceRight<ReactNode>(marked, inline.text)

export const InlineText = ({ content }: { content: readonly Inline[] | undefined }) => run((content ?? []).map(piece))
