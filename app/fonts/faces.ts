import localFont from 'next/font/local'

// Two variable files, Latin with Latin Extended-A; how they are made stands in subset.py. Hinted early and optional: a
// line too slow for them shows the fallbacks of site.css for one page instead of a text that jumps when they arrive.
// The framework names each family after its constant: never after a generic one, which systems would answer with a
// font of their own before they come to ours.
const broadsheetSerif = localFont({
  src: './broadsheet-serif.woff2',
  weight: '400 700',
  variable: '--font-serif',
  display: 'optional',
  adjustFontFallback: false,
})

const broadsheetSans = localFont({
  src: './broadsheet-sans.woff2',
  weight: '400 700',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: false,
})

export const faces = `${broadsheetSerif.variable} ${broadsheetSans.variable}`
