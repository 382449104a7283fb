// What an element's own style says, read from its attribute: the parsed style would do what the page's policy forbids.

export type StyleOf = (name: string) => string

/** The declarations of a style attribute; names and values in small letters. */
export function styleOf(element: Element): StyleOf {
  const declared = new Map<string, string>()
  for (const part of (element.getAttribute('style') ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0)
      declared.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return (name) => declared.get(name) ?? ''
}

/** Whether the weight is bold: true, false, or null where nothing is said. */
export function boldOf(style: StyleOf): boolean | null {
  const weight = style('font-weight')
  if (weight === '' || weight === 'inherit' || weight === 'unset') return null
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

export function italicOf(style: StyleOf): boolean | null {
  const slant = style('font-style')
  if (slant === '' || slant === 'inherit' || slant === 'unset') return null
  return slant === 'italic' || slant.startsWith('oblique')
}

export const isHidden = (element: Element, style: StyleOf): boolean =>
  style('display') === 'none' ||
  style('visibility') === 'hidden' ||
  style('mso-hide') === 'all' ||
  element.hasAttribute('hidden')
