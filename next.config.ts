import type { NextConfig } from 'next'

const config: NextConfig = {
  // server.ts keeps pages and files ready in every coding, with tags of its own.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Metadata belongs in the head of every reader's page: streamed later it would need a script to get there.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg', 'pino', 'sharp', 'yjs'],
  experimental: { isrFlushToDisk: false, serverActions: { bodySizeLimit: '4mb' } },
  turbopack: {
    root: import.meta.dirname,
    // Plain Node, which runs lib/ for scripts and tests, finds these with their ending only; the framework swaps them by
    // the name without it.
    resolveAlias: {
      'next/headers.js': 'next/headers',
      'next/link.js': 'next/link',
      'next/navigation.js': 'next/navigation',
      'next/server.js': 'next/server',
    },
  },
  // `npm run check` judges the types; the build of a fresh clone need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default config
