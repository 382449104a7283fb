import { mergeAttributes } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { safeHref } from '#lib/stories/link.ts'
import { idAttribute, ruleWithId } from './block-attributes.ts'

type Target = { href?: string | null; storyId?: number | null; topicId?: number | null }

const isAllowed = (address: string) => safeHref(address) !== null && address.length <= 2_000

/** Where the link leads on the newsroom's screen; a story of ours to its working copy. */
const shownHref = ({ href, storyId }: Target): string => {
  if (storyId) return `/newsroom/stories/${storyId}`
  return href && isAllowed(href) ? href : '#'
}

/** A link to an address, or to a story or topic of ours by its id; addresses are judged by the same rule as on the server. */
export const BodyLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element: HTMLElement) =>
        element.dataset.storyId || element.dataset.topicId ? null : element.getAttribute('href'),
      rendered: false,
    },
    storyId: idAttribute('storyId', 'data-story-id'),
    topicId: idAttribute('topicId', 'data-topic-id'),
  }),
  parseHTML() {
    return [
      ruleWithId('a', 'data-story-id'),
      ruleWithId('a', 'data-topic-id'),
      {
        tag: 'a[href]:not([data-story-id], [data-topic-id])',
        getAttrs: (element) => (isAllowed(element.getAttribute('href') ?? '') ? null : false),
      },
    ]
  },
  renderHTML: ({ mark, HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { href: shownHref(mark.attrs) }), 0],
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  markdownLinks: true,
  defaultProtocol: 'https',
  isAllowedUri: isAllowed,
  // Typed words such as "today.it" are no links; a typed address is.
  shouldAutoLink: (address) => /^(https?:\/\/|mailto:)/i.test(address),
  HTMLAttributes: { target: null, rel: null, class: null },
})
