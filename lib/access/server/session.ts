// The one file that knows next-auth: it keeps the id of a session row in an encrypted cookie, and nothing else.
import type { NextRequest } from 'next/server.js'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { returnPath } from '#lib/access/return-path.ts'
import { cookieValue, sessionCookie } from '#lib/access/session-cookie.ts'
import { absoluteLimitDays } from '#lib/access/session-life.ts'
import { env } from '#lib/kernel/server/env.ts'
import { log } from '#lib/kernel/server/log.ts'

/** Judges what the form sent: the id of the new session row, or null for a no. What it throws is shown as a code. */
export type JudgeCredentials = (credentials: unknown) => Promise<string | null>
export type EndSession = (sessionId: string) => Promise<void>

const signInPath = '/newsroom/sign-in'

const options = (siteUrl: string, secret: string, judge: JudgeCredentials, end: EndSession): NextAuthOptions => ({
  secret,
  useSecureCookies: siteUrl.startsWith('https://'),
  session: { strategy: 'jwt', maxAge: absoluteLimitDays * 24 * 60 * 60 },
  cookies: { sessionToken: sessionCookie(siteUrl) },
  pages: { signIn: signInPath, error: signInPath, signOut: signInPath },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const id = await judge(credentials)
        return id === null ? null : { id }
      },
    }),
  ],
  callbacks: {
    // Only the row's id: name, address and rights are read from the database at each request.
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
    redirect: ({ url }) => siteUrl + returnPath(url.startsWith(`${siteUrl}/`) ? url.slice(siteUrl.length) : url),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await end(token.sid)
    },
  },
  logger: {
    error: (code, detail) => log.error({ code, detail }, 'sign-in failed'),
    warn: (code) => log.warn({ code }, 'sign-in warning'),
    debug: () => {},
  },
})

/** Answers next-auth's own addresses below /api/auth. */
export async function answerAuth(
  request: NextRequest,
  path: string[],
  judge: JudgeCredentials,
  end: EndSession,
): Promise<Response> {
  const { SITE_URL, AUTH_SECRET } = env()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set')
  process.env.NEXTAUTH_URL = SITE_URL // the only way to tell next-auth its address, which it must not take from a header
  const context = { params: Promise.resolve({ nextauth: path }) }
  return NextAuth(request, context, options(SITE_URL, AUTH_SECRET, judge, end))
}

/** The session row's id in a Cookie header. A forged, foreign or broken cookie, or a missing secret, means nobody. */
export async function sessionIdOf(cookieHeader: string | null): Promise<string | null> {
  try {
    const { SITE_URL, AUTH_SECRET } = env()
    const token = cookieValue(cookieHeader, sessionCookie(SITE_URL).name)
    if (!token || !AUTH_SECRET) return null
    const content = await decode({ token, secret: AUTH_SECRET })
    return typeof content?.sid === 'string' ? content.sid : null
  } catch {
    return null
  }
}
