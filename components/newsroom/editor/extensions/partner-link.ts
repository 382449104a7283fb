import { mergeAttributes, Node } from '@tiptap/core'
import { safeHref } from '#lib/stories/link.ts'
import { hrefAttribute, wordsAttribute } from './block-attributes.ts'

/** A link to a partner's page, with the partner's name. */
export const PartnerLink = Node.create({
  name: 'partnerLink',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    href: hrefAttribute('data-href'),
    title: wordsAttribute('title', 'data-title', 300),
    source: wordsAttribute('source', 'data-source', 120),
  }),
  parseHTML: () => [
    {
      tag: 'aside[data-partner-link]',
      getAttrs: (element) => (safeHref(element.getAttribute('data-href') ?? '') === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes({ 'data-partner-link': '' }, HTMLAttributes)],
})
