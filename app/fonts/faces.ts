import localFont from 'next/font/local'

// Two variable files, Latin with Latin Extended-A; how they are made stands in subset.py. The fallbacks that keep lines
// where they are while these load are in site.css.
const serif = localFont({
  src: './broadsheet-serif.woff2',
  weight: '400 700',
  variable: '--font-serif',
  display: 'swap',
  adjustFontFallback: false,
})

const sans = localFont({
  src: './broadsheet-sans.woff2',
  weight: '400 700',
  variable: '--font-sans',
  display: 'swap',
  adjustFontFallback: false,
})

export const faces = `${serif.variable} ${sans.variable}`
