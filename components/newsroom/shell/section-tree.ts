export type SectionChoice = { id: number; name: string; parentId: number | null }

/** Sections with those below them right behind; a section whose parent is not among them stands by itself. */
export function inTreeOrder<S extends SectionChoice>(sections: readonly S[]): S[] {
  const tops = sections.filter(({ parentId }) => !sections.some(({ id }) => id === parentId))
  return tops.flatMap((top) => [top, ...sections.filter(({ parentId }) => parentId === top.id)])
}

/** The choices of a drop-down list, children set in. */
export const sectionOptions = (sections: readonly SectionChoice[]): { value: string; label: string }[] =>
  inTreeOrder(sections).map(({ id, name, parentId }) => ({
    value: String(id),
    label: parentId === null ? name : `– ${name}`,
  }))
