// A convenience: sends browsers without a session cookie to the sign-in page. It guards nothing; every page asks itself.
import { type NextRequest, NextResponse } from 'next/server.js'
import { pathHeader } from '#lib/access/return-path.ts'
import { sessionCookie } from '#lib/access/session-cookie.ts'
import { env } from '#lib/kernel/server/env.ts'

export const config = { matcher: '/newsroom/:path*' }

export function proxy(request: NextRequest): NextResponse {
  const { SITE_URL } = env()
  const { pathname, search } = request.nextUrl
  const isPage = request.method === 'GET' || request.method === 'HEAD'
  if (!isPage || pathname === '/newsroom/sign-in' || request.cookies.has(sessionCookie(SITE_URL).name)) {
    const headers = new Headers(request.headers)
    headers.set(pathHeader, pathname + search)
    return NextResponse.next({ request: { headers } })
  }
  const signIn = new URL('/newsroom/sign-in', SITE_URL)
  signIn.searchParams.set('next', pathname + search)
  return NextResponse.redirect(signIn, { status: 307, headers: { 'cache-control': 'private, no-store' } })
}
