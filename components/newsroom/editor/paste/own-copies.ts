// Copies made in our own editor: they say which story they come from, so that what belongs to one story stays with it.
import { DOMParser, DOMSerializer, Fragment, type Node as ProseMirrorNode, type Schema, Slice } from '@tiptap/pm/model'
import { editorialMarks } from '#lib/stories/body-inline.ts'

const attribute = 'data-broadsheet-story'

/** Writes copies as the schema does, with the story's id on the first element. */
export class CopySerializer extends DOMSerializer {
  readonly storyId: () => number | null

  constructor(schema: Schema, storyId: () => number | null) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema)
    super(nodes, marks)
    this.storyId = storyId
  }

  override serializeFragment(...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>) {
    const dom = super.serializeFragment(fragment, options, target)
    // Called without a target for the whole copy, with one for what stands inside.
    if (target === undefined)
      (dom.firstChild as Element | null)?.setAttribute?.(attribute, String(this.storyId() ?? ''))
    return dom
  }
}

/** Which story of ours a copy comes from: its id, 0 when it does not say, null when it is no copy of ours. */
export function storyOfCopy(dom: ParentNode): number | null {
  const said = dom.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? null
  return said === null ? null : Number(said) || 0
}

type ParseOptions = Parameters<DOMParser['parseSlice']>[1]

/** A copy of ours as the schema reads it; comments and suggestions of another story do not come along. */
export function readCopy(dom: Node, schema: Schema, options: ParseOptions, isSameStory: boolean): Slice {
  const slice = DOMParser.fromSchema(schema).parseSlice(dom, options)
  return isSameStory ? slice : new Slice(settled(slice.content), slice.openStart, slice.openEnd)
}

/** Without comments; with what was suggested as if it had been accepted. */
function settled(content: Fragment): Fragment {
  const isDeleted = (node: ProseMirrorNode) => node.isText && node.marks.some(({ type }) => type.name === 'deletion')
  return Fragment.from(
    content.content
      .filter((node) => !isDeleted(node))
      .map((node) => {
        const marks = node.marks.filter(({ type }) => !(editorialMarks as readonly string[]).includes(type.name))
        if (node.isText) return node.mark(marks)
        const attrs = 'suggestions' in node.attrs ? { ...node.attrs, suggestions: null } : node.attrs
        return node.type.create(attrs, settled(node.content), marks)
      }),
  )
}
