'use server'

import { newsroomAction } from '#lib/web/server/newsroom-action.ts'
import { OwnSettings } from './own-settings.ts'
import { changeOwnSettings } from './server/own-settings.ts'

export const changeSettings = newsroomAction(OwnSettings, changeOwnSettings)
