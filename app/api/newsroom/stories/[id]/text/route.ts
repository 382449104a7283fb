// The live text by plain requests, where a proxy lets no socket through.
import { ExchangeText, exchangeText } from '#lib/collaboration/server/exchange-text.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const POST = newsroomRoute(ExchangeText, exchangeText, { maxBytes: 3_500_000 })
