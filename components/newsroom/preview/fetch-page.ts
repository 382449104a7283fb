// The reader's page of the working copy, as a document that nothing in it has run in.
import { prepare } from './patch-page.ts'

export type ReaderPage = { page: Document } | { why: string }

const timeoutMs = 15_000

export async function fetchPage(address: string, signal: AbortSignal): Promise<ReaderPage> {
  const answer = await htmlOf(address, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
  if ('why' in answer) return answer
  const page = new DOMParser().parseFromString(answer.html, 'text/html')
  if (!page.querySelector('article[data-story]')) return { why: 'There is no page to show.' }
  return { page: prepare(page, address) }
}

async function htmlOf(address: string, signal: AbortSignal): Promise<{ html: string } | { why: string }> {
  try {
    const answer = await fetch(address, { signal, headers: { accept: 'text/html' } })
    if (answer.redirected) return { why: 'You are signed out. Sign in again to see the preview.' }
    if (!answer.ok) return { why: 'The page cannot be shown just now. It comes back by itself.' }
    return { html: await answer.text() }
  } catch {
    return { why: 'The server cannot be reached. The preview is as it was before.' }
  }
}
