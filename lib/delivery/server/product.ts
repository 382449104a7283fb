import type { ServerResponse } from 'node:http'
import type { OwnAddresses } from '../request-refusal.ts'
import type { Handle } from './capture.ts'
import type { PageCache } from './page-cache.ts'
import type { Header } from './prepared.ts'
import type { StaticFile } from './static-files.ts'

/** The page for when no page can be made. `reference` is what the fault stands under in the log. */
export type ErrorPage = (reason: 'busy' | 'failed', reference?: string) => string

/** What answering a request takes. */
export type Product = {
  own: OwnAddresses
  trustedProxies: number
  dev: boolean
  handle: Handle
  pages: PageCache
  pictures: PageCache
  files: ReadonlyMap<string, StaticFile>
  /** Origins from which a reader may call a frame into a story. */
  frames: readonly string[]
  /** Security headers of every answer. */
  headers: Header[]
  errorPage: ErrorPage
  /** Answers that go on until somebody ends them. */
  streams: Set<ServerResponse>
  isAway(): boolean
  /** No new requests on this connection, please. */
  isClosing(): boolean
}
