// What counts as a reading, and what does not. Source: docs/glossary.md, "view".
import { z } from 'zod'

export const ViewInput = z.strictObject({ story: z.int32().positive() })

/** Somebody who reads a story twice within this time has read it once. */
export const sameReadingMs = 30 * 60_000

const robots =
  /bot|crawl|spider|slurp|archiver|facebookexternalhit|embedly|preview|monitor|uptime|lighthouse|pagespeed|headless|phantom|puppeteer|playwright|selenium|python|curl|wget|httpclient|okhttp|go-http|java\/|ruby|perl|php|axios|node-fetch|undici|scrapy|feed|fetcher|validator/i

/** Whether the browser says, or is silent enough to suggest, that nobody reads. */
export const isRobot = (userAgent: string): boolean => userAgent.trim().length < 20 || robots.test(userAgent)

type Beacon = { userAgent: string; purpose: string | null; isStaff: boolean }

/** Whether a beacon stands for a reader: no robot, no page fetched in advance, nobody of the newsroom. */
export const isReading = ({ userAgent, purpose, isStaff }: Beacon): boolean =>
  !isStaff && !isRobot(userAgent) && !/prefetch|prerender|preview/i.test(purpose ?? '')
