'use server'

import { newsroomAction } from '#lib/web/server/newsroom-action.ts'
import { EditionChangesInput, setEditionChanges } from './server/edition-changes.ts'

export const allowEditionChanges = newsroomAction(EditionChangesInput, setEditionChanges)
