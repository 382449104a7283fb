import type { Body } from './body.ts'
import type { Inline } from './body-inline.ts'

export type BodyReferences = {
  /** Stories of ours that blocks show or words link to. */
  storyIds: number[]
  topicIds: number[]
  /** Pictures of the media library. */
  mediaIds: number[]
}

type Node = { type: string; attrs?: object; content?: readonly Node[] }

/** Everything of ours that a body names by id, each once, in order. */
export function bodyReferences(body: Body): BodyReferences {
  const found = { storyIds: new Set<number>(), topicIds: new Set<number>(), mediaIds: new Set<number>() }
  const note = (attrs: object) => {
    if ('storyId' in attrs) found.storyIds.add(attrs.storyId as number)
    if ('topicId' in attrs) found.topicIds.add(attrs.topicId as number)
    if ('mediaId' in attrs) found.mediaIds.add(attrs.mediaId as number)
  }
  const visit = (node: Node) => {
    if (node.attrs) note(node.attrs)
    if (node.type === 'text') {
      for (const mark of (node as Extract<Inline, { type: 'text' }>).marks ?? []) if ('attrs' in mark) note(mark.attrs)
    }
    for (const child of node.content ?? []) visit(child)
  }
  visit(body)
  return { storyIds: [...found.storyIds], topicIds: [...found.topicIds], mediaIds: [...found.mediaIds] }
}
