// The reader's page of the working copy, as a document that nothing in it has run in.

import { prepare } from './patch-page.ts'

export type ReaderPage = { page: Document } | { why: string }

const timeoutMs = 15_000

export async function fetchPage(address: string, signal: AbortSignal): Promise<ReaderPage> {
  try {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const answer = await fetch(address, { signal: deadline, headers: { accept: 'text/html' } })
    if (answer.redirected) return { why: 'You are signed out. Sign in again to see the preview.' }
    if (!answer.ok) return { why: 'The page cannot be shown just now. It comes back by itself.' }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.querySelector('article[data-story]')
      ? { page: prepare(page, address) }
      : { why: 'There is no page to show.' }
  } catch {
    return { why: 'The server cannot be reached. The preview is as it was before.' }
  }
}
