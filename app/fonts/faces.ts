import localFont from 'next/font/local'

// Two variable files, Latin with Latin Extended-A; how they are made stands in subset.py. Hinted early and optional: a
// line too slow for them shows the fallbacks of site.css for one page instead of a text that jumps when they arrive.
const serif = localFont({
  src: './broadsheet-serif.woff2',
  weight: '400 700',
  variable: '--font-serif',
  display: 'optional',
  adjustFontFallback: false,
})

const sans = localFont({
  src: './broadsheet-sans.woff2',
  weight: '400 700',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: false,
})

export const faces = `${serif.variable} ${sans.variable}`
