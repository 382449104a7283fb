import '../site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { faces } from '../fonts/faces.ts'
import { readSite } from './read-site.ts'

export const metadata: Metadata = {
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf7' },
    { media: '(prefers-color-scheme: dark)', color: '#121518' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { language, theme } = await readSite()
  return (
    <html lang={language} className={faces} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}
