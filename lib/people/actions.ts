'use server'

import { newsroomAction } from '#lib/web/server/newsroom-action.ts'
import * as fields from './desk-fields.ts'
import * as desks from './server/change-desk.ts'
import * as roles from './server/change-roles.ts'
import * as creating from './server/create-person.ts'
import * as disabling from './server/disable-person.ts'
import * as sessions from './server/end-sessions.ts'
import { changeOwnZone as changeZone, OwnZoneInput } from './server/own-zone.ts'
import * as passwords from './server/set-password.ts'

export const createPerson = newsroomAction(creating.CreatePersonInput, creating.createPerson)
export const grantRole = newsroomAction(roles.RoleInput, roles.grantRole)
export const revokeRole = newsroomAction(roles.RoleInput, roles.revokeRole)
export const disablePerson = newsroomAction(disabling.PersonInput, disabling.disablePerson)
export const enablePerson = newsroomAction(disabling.PersonInput, disabling.enablePerson)
export const setPassword = newsroomAction(passwords.SetPasswordInput, passwords.setPassword)
export const changeOwnPassword = newsroomAction(passwords.ChangeOwnPasswordInput, passwords.changeOwnPassword)
export const changeOwnZone = newsroomAction(OwnZoneInput, changeZone)
export const endSession = newsroomAction(sessions.EndSessionInput, sessions.endSession)
export const endAllSessions = newsroomAction(sessions.EndAllSessionsInput, sessions.endAllSessions)
export const signOut = newsroomAction(sessions.SignOutInput, sessions.signOut)
export const createDesk = newsroomAction(fields.CreateDesk, desks.createDesk)
export const changeDesk = newsroomAction(fields.ChangeDesk, desks.changeDesk)
export const closeDesk = newsroomAction(fields.CloseDesk, desks.closeDesk)
