// What an operator may set, and nothing else is read from the environment. .env.example says the same in words.
import { resolve } from 'node:path'
import { z } from 'zod'

const address = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address like ${example}`,
  })
const postgres = address(['postgresql:', 'postgres:'], 'postgresql://user:password@host:5432/broadsheet')
const web = address(['http:', 'https:'], 'https://news.example.org')
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1')
const guessableSecret = /^(.)\1*$|change.?me|secret|password|example|default|insecure|placeholder/i

export const variables = {
  NODE_ENV: z.enum(['development', 'production', 'test'], 'must be development, production or test').optional(),
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(0, 'must be 0 to 65535')
    .max(65_535, 'must be 0 to 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: web.transform((value) => new URL(value).origin).optional(),
  DATABASE_URL: postgres.optional(),
  DATABASE_REPLICA_URL: postgres.optional(),
  DATA_DIR: z.string().default('./.data'),
  AUTH_SECRET: z
    .string()
    .min(32, 'must have 32 characters or more; make one with `openssl rand -base64 48`')
    .refine((value) => !guessableSecret.test(value), {
      error: 'is a stand-in that others know; make one with `openssl rand -base64 48`',
    })
    .optional(),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(12, 'must have 12 characters or more').default('broadsheet-demo'),
  ROLE: z.enum(['all', 'web', 'worker'], 'must be all, web or worker').default('all'),
  /** Where each process that serves readers is asked whether a killed story is gone; else this process alone. */
  NODE_ADDRESSES: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .pipe(
      z
        .array(web.transform((value) => new URL(value).origin))
        .min(1)
        .max(50),
    )
    .optional(),
  MEDIA_STORE: z
    .union(
      [z.literal('disk'), address(['s3:'], 's3://bucket/prefix')],
      'must be "disk" or an address like s3://bucket/prefix',
    )
    .default('disk'),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[a-z0-9._%+-]+@[a-z0-9.-]+|[^<>"\\@,;:\p{Cc}]{1,80} <[a-z0-9._%+-]+@[a-z0-9.-]+>)$/iu,
      'must be like newsroom@news.example.org or Newsroom <newsroom@news.example.org>',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  TRUST_PROXY: z.coerce
    .number('must be the number of proxies in front')
    .int()
    .min(0, 'must be 0 to 10')
    .max(10, 'must be 0 to 10')
    .default(0),
  RATES_URL: web.optional(),
  WEATHER_URL: web.optional(),
  TEST_NOW: z.iso.datetime({ offset: true, error: 'must be an instant like 2026-11-23T12:00:00Z' }).optional(),
}

const Variables = z
  .object(variables)
  .refine((env) => !env.DATABASE_URL || env.AUTH_SECRET, {
    path: ['AUTH_SECRET'],
    error: 'is missing: with DATABASE_URL set it must be too; make one with `openssl rand -base64 48`',
  })
  .refine((env) => env.DATABASE_URL || !env.DATABASE_REPLICA_URL, {
    path: ['DATABASE_REPLICA_URL'],
    error: 'needs DATABASE_URL beside it',
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'is missing: with SMTP_URL set it says whom mails come from',
  })
  .refine((env) => !env.TEST_NOW || env.NODE_ENV === 'test', {
    path: ['TEST_NOW'],
    error: 'is only for tests (NODE_ENV=test); remove it',
  })

export type Env = ReturnType<typeof readEnv>

/** Reads and checks the environment; throws one error that lists every problem. Relative folders start at `root`. */
export function readEnv(values: NodeJS.ProcessEnv, root: string) {
  const given = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const result = Variables.safeParse(given)
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`)
    throw new Error(`The environment is not fit to start with:\n${problems.join('\n')}\nSee .env.example.`)
  }
  const env = result.data
  return {
    ...env,
    DATA_DIR: resolve(root, env.DATA_DIR),
    SITE_URL: env.SITE_URL ?? `http://localhost:${env.PORT}`,
    /** The demo is for an embedded database that nobody has used yet, unless asked for. */
    DEMO: env.DEMO ?? env.DATABASE_URL === undefined,
  }
}

/** The environment of the running product, as its start has completed it. */
export const env = (): Env => readEnv(process.env, process.cwd())
