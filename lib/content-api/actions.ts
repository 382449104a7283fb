'use server'

import { newsroomAction } from '#lib/web/server/newsroom-action.ts'
import * as making from './server/make-token.ts'
import * as revoking from './server/revoke-token.ts'

export const makeToken = newsroomAction(making.MakeToken, making.makeToken)
export const revokeToken = newsroomAction(revoking.RevokeToken, revoking.revokeToken)
