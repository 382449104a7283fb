import { expect, test } from 'vitest'
import { Body } from './body.ts'
import { bodyReferences } from './body-references.ts'

const linked = (attrs: object) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'words', marks: [{ type: 'bold' }, { type: 'link', attrs }] }],
})

test('stories, topics and pictures of a body are found at any depth, each once', () => {
  const body = Body.parse({
    type: 'doc',
    content: [
      linked({ storyId: 4 }),
      { type: 'readAlso', attrs: { storyId: 9 } },
      { type: 'galleryEmbed', attrs: { storyId: 4 } },
      { type: 'infographicEmbed', attrs: { storyId: 6 } },
      { type: 'image', attrs: { mediaId: 2, alt: '', caption: '', credit: '' } },
      { type: 'factBox', attrs: { title: '' }, content: [linked({ topicId: 3 }), linked({ href: '/world' })] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [linked({ topicId: 5 })] }] }],
      },
    ],
  })
  expect(bodyReferences(body)).toEqual({ storyIds: [4, 9, 6], topicIds: [3, 5], mediaIds: [2] })
})

test('a body that names nothing has no references', () => {
  const body = Body.parse({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'divider' }] })
  expect(bodyReferences(body)).toEqual({ storyIds: [], topicIds: [], mediaIds: [] })
})
