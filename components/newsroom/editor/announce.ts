/** Says something to people who hear the screen, without moving the focus. */
export function announce(words: string): void {
  const region = document.getElementById('editor-says') ?? newRegion()
  // The same words twice are heard twice only when the region was empty in between.
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = words
  })
}

function newRegion(): HTMLElement {
  const region = document.createElement('div')
  region.id = 'editor-says'
  region.setAttribute('role', 'status')
  region.setAttribute('aria-live', 'polite')
  Object.assign(region.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  })
  document.body.append(region)
  return region
}
