// Offers to show what an embed links to. Nothing of the other site is asked for before the reader presses the button;
// the frame's address is worked out here, from the list of sites that may be embedded.
import { embedOf } from '#lib/stories/embed.ts'

class StoryEmbed extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')
    const embed = link && embedOf(link.href)
    if (!embed || this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = this.dataset.show ?? ''
    const notice = document.createElement('small')
    notice.textContent = this.dataset.notice ?? ''
    link.parentElement?.prepend(button, notice)
    button.addEventListener('click', () => {
      button.remove()
      notice.remove()
      this.show(embed.frame)
    })
  }

  private show(address: string): void {
    const frame = document.createElement('iframe')
    frame.title = this.dataset.name ?? ''
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
    frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.src = address
    this.prepend(frame)
    frame.focus()
  }
}

if (!customElements.get('story-embed')) customElements.define('story-embed', StoryEmbed)
