import { Link } from '@tiptap/extension-link'
import { safeHref } from '#lib/stories/link.ts'

/** A link with an address and nothing else; addresses are judged by the same rule as on the server. */
export const BodyLink = Link.extend({
  inclusive: false,
  addAttributes() {
    return { href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') } }
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  markdownLinks: true,
  defaultProtocol: 'https',
  isAllowedUri: (address) => safeHref(address) !== null && address.length <= 2_000,
  // Typed words such as "today.it" are no links; a typed address is.
  shouldAutoLink: (address) => /^(https?:\/\/|mailto:)/i.test(address),
  HTMLAttributes: { target: null, rel: null, class: null },
})
