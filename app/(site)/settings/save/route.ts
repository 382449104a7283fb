import { env } from '#lib/kernel/server/env.ts'
import { choiceCookies, ReaderChoice } from '#lib/web/reader-choice.ts'

const largestForm = 2_000

/** Keeps a reader's choice in cookies and goes back to the form, which then shows it. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text()
  const choice = ReaderChoice.safeParse(text.length > largestForm ? {} : Object.fromEntries(new URLSearchParams(text)))
  if (!choice.success) {
    const sentence = choice.error.issues.map(({ message }) => message).join(' ')
    return new Response(sentence, { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  const answer = new Headers({ Location: '/settings', 'Cache-Control': 'private, no-store' })
  for (const cookie of choiceCookies(choice.data, env().SITE_URL.startsWith('https:'))) {
    answer.append('Set-Cookie', cookie)
  }
  return new Response(null, { status: 303, headers: answer })
}
