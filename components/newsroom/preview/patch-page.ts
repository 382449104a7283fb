// Makes a page that is on the screen like a newer one and leaves alone what is the same in both: nothing flickers, and
// the place to which somebody has scrolled stays.

export function patch(shown: Element, newer: Element): void {
  if (shown.isEqualNode(newer)) return
  patchAttributes(shown, newer)
  const [before, after] = [[...shown.childNodes], [...newer.childNodes]]
  let start = 0
  while (start < before.length && start < after.length && before[start]?.isEqualNode(after[start] ?? null)) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end)?.isEqualNode(after.at(-1 - end) ?? null)) end++
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const next = before[before.length - end] ?? null
  for (const [at, node] of fresh.entries()) {
    const present = old[at]
    if (present && isAlike(present, node)) patch(present as Element, node as Element)
    else if (present) present.replaceWith(shown.ownerDocument.importNode(node, true))
    else shown.insertBefore(shown.ownerDocument.importNode(node, true), next)
  }
  for (const gone of old.slice(fresh.length)) gone.remove()
}

const isAlike = (one: Node, other: Node) => one.nodeType === Node.ELEMENT_NODE && one.nodeName === other.nodeName

function patchAttributes(shown: Element, newer: Element): void {
  for (const { name } of [...shown.attributes]) if (!newer.hasAttribute(name)) shown.removeAttribute(name)
  for (const { name, value } of newer.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value)
  }
}

/** What is on the page only for those who opened it by itself; other addresses open beside the newsroom. */
export function prepare(page: Document, address: string): Document {
  page.querySelector('aside:has(> a[target="_top"])')?.remove()
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#') || href.split('?')[0] === address.split('?')[0]) continue
    link.target = '_blank'
    link.rel = 'noopener'
  }
  return page
}
