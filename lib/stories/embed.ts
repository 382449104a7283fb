// What may be embedded from other sites: a fixed list, judged by the URL parser. Nothing of theirs loads before the
// reader asks for it, and then only in a sandboxed frame from the address given here.

export type Embed = {
  provider: string
  /** What the frame loads once the reader asks for it. */
  frame: string
  /** The page to open where frames are not wanted. */
  page: string
}

type Provider = { name: string; hosts: readonly string[]; frameOf: (url: URL) => string | null }

const id = (value: string | null | undefined, pattern: RegExp) => (value && pattern.test(value) ? value : null)
const framed = (prefix: string, found: string | null) => (found === null ? null : prefix + found)

const youTubeId = /^[A-Za-z0-9_-]{11}$/
const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    hosts: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'youtu.be', 'www.youtube-nocookie.com'],
    frameOf: (url) => {
      const [, first, second] = url.pathname.split('/')
      const inPath = url.hostname === 'youtu.be' ? first : first !== 'watch' ? second : undefined
      return framed('https://www.youtube-nocookie.com/embed/', id(inPath ?? url.searchParams.get('v'), youTubeId))
    },
  },
  {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
    frameOf: (url) =>
      framed(
        'https://player.vimeo.com/video/',
        id(/\/(?:video\/)?(\d{5,12})(?:\/|$)/.exec(url.pathname)?.[1], /^\d+$/),
      ),
  },
  {
    name: 'Datawrapper',
    hosts: ['datawrapper.dwcdn.net', 'www.datawrapper.de'],
    frameOf: (url) =>
      framed(
        'https://datawrapper.dwcdn.net/',
        id(/^\/(?:_\/)?([A-Za-z0-9]{5})(?:\/|$)/.exec(url.pathname)?.[1], /^\w+$/),
      ),
  },
  {
    name: 'SoundCloud',
    hosts: ['soundcloud.com', 'www.soundcloud.com'],
    frameOf: (url) =>
      /^\/[\w-]+\/[\w-]+/.test(url.pathname)
        ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${url.pathname}`)}`
        : null,
  },
  {
    name: 'OpenStreetMap',
    hosts: ['www.openstreetmap.org', 'openstreetmap.org'],
    frameOf: (url) => {
      const box = url.pathname === '/export/embed.html' ? url.searchParams.get('bbox') : null
      const isBox = box !== null && /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/.test(box)
      return isBox ? `https://www.openstreetmap.org/export/embed.html?bbox=${encodeURIComponent(box)}` : null
    },
  },
]

/** What an address embeds, or null when it is not of the list. */
export function embedOf(address: string): Embed | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return null
  const provider = providers.find(({ hosts }) => hosts.includes(url.hostname))
  const frame = provider?.frameOf(url) ?? null
  return provider && frame ? { provider: provider.name, frame, page: url.href } : null
}

export const mayEmbed = (address: string): boolean => embedOf(address) !== null

export const embedProviders: readonly string[] = providers.map(({ name }) => name)
/** Where frames may come from, for the pages' content security policy. */
export const embedOrigins: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://datawrapper.dwcdn.net',
  'https://w.soundcloud.com',
  'https://www.openstreetmap.org',
]
