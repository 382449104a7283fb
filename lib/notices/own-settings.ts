import { z } from 'zod'

export const noticeMails = ['none', 'each', 'digest'] as const
export type NoticeMail = (typeof noticeMails)[number]

/** How a person is told by e-mail. */
export const OwnSettings = z.strictObject({ noticeMail: z.enum(noticeMails) })

/** `mayMail`: whether this newsroom sends any. */
export type OwnSettingsView = { noticeMail: NoticeMail; mayMail: boolean }
