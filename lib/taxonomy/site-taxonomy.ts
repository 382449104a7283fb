// Sections and topics as readers' pages show them.
export type SiteSection = {
  id: number
  slug: string
  name: string
  description: string
  /** Quiet colour for a hairline and a label, `#rrggbb`; null when the section has none. */
  hue: string | null
  parent: { slug: string; name: string } | null
  children: { id: number; slug: string; name: string }[]
}

export type SiteTopic = { id: number; slug: string; name: string; type: string; description: string }
