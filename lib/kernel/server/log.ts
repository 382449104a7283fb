import pino from 'pino'

const secrets = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'cookie',
  'authorization',
  'token',
  'secret',
]

/** The process's log: JSON lines, one object each, so that nothing a visitor typed can pose as a line of its own. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  redact: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
})
