import { openApi } from '#lib/content-api/open-api.ts'
import { env } from '#lib/kernel/server/env.ts'
import { privateJson } from '#lib/web/server/problem.ts'

export const dynamic = 'force-dynamic'

/** Says nothing of any newsroom but its address: programs read it before they have a token. */
export const GET = () => privateJson(openApi(env().SITE_URL))
