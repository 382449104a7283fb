'use server'

import { newsroomAction } from '#lib/web/server/newsroom-action.ts'
import * as input from './coverage.ts'
import * as planning from './server/plan-coverage.ts'
import { startCoverage } from './server/start-coverage.ts'

export const plan = newsroomAction(input.PlanCoverage, planning.planCoverage)
export const change = newsroomAction(input.ChangeCoverage, planning.changeCoverage)
export const cancel = newsroomAction(input.CancelCoverage, planning.cancelCoverage)
export const start = newsroomAction(input.StartCoverage, startCoverage)
