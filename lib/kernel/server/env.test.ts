import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnv, variables } from './env.ts'

const read = (values: Record<string, string> = {}) => readEnv(values as unknown as NodeJS.ProcessEnv, '/srv/news')
const secret = 'Vb0m9x1ZcQe7LrT4uYw2PsKd8NfHgJa5'
const database = 'postgresql://news:x@db.example:5432/news'
const problemsOf = (values: Record<string, string>) => {
  try {
    read(values)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('defaults', () => {
  test('nothing set is a demo on this machine alone', () => {
    expect(read()).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      SITE_URL: 'http://localhost:3000',
      DATA_DIR: '/srv/news/.data',
      DEMO: true,
      ROLE: 'all',
      MEDIA_STORE: 'disk',
      TRUST_PROXY: 0,
    })
  })

  test('a database of one’s own gets no demo unless asked for', () => {
    expect(read({ DATABASE_URL: database, AUTH_SECRET: secret }).DEMO).toBe(false)
    expect(read({ DATABASE_URL: database, AUTH_SECRET: secret, DEMO: '1' }).DEMO).toBe(true)
    expect(read({ DEMO: '0' }).DEMO).toBe(false)
  })

  test('a variable set to nothing counts as not set', () => {
    expect(read({ PORT: '', SITE_URL: ' ' })).toMatchObject({ PORT: 3000, SITE_URL: 'http://localhost:3000' })
  })

  test('the site address is an origin, and follows the port', () => {
    expect(read({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
    expect(read({ SITE_URL: 'https://news.example.org/' }).SITE_URL).toBe('https://news.example.org')
  })
})

describe('refusals', () => {
  test('all problems are listed at once, each with its name', () => {
    const message = problemsOf({ PORT: 'http', DEMO: 'yes', ROLE: 'king', LOG_LEVEL: 'loud', SITE_URL: 'news' })
    for (const name of ['PORT', 'DEMO', 'ROLE', 'LOG_LEVEL', 'SITE_URL']) expect(message).toContain(name)
    expect(message).toContain('.env.example')
  })

  test('a database of one’s own demands a secret', () => {
    expect(problemsOf({ DATABASE_URL: database })).toMatch(/AUTH_SECRET is missing.*openssl/)
  })

  test.each(['short', 'a'.repeat(64), 'please-change-me-please-change-me', 'secret-secret-secret-secret-secret'])(
    'the secret %s is refused',
    (AUTH_SECRET) => expect(problemsOf({ DATABASE_URL: database, AUTH_SECRET })).toContain('AUTH_SECRET'),
  )

  test('a secret that was made up is taken', () => {
    expect(problemsOf({ DATABASE_URL: database, AUTH_SECRET: secret })).toBe('')
  })

  test('the database is a Postgres', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://x/y', AUTH_SECRET: secret })).toContain('DATABASE_URL')
  })

  test('a replica needs the database beside it', () => {
    expect(problemsOf({ DATABASE_REPLICA_URL: database })).toContain('DATABASE_REPLICA_URL')
  })

  test('the clock stands still only for tests', () => {
    const TEST_NOW = '2026-11-23T12:00:00Z'
    expect(problemsOf({ TEST_NOW, NODE_ENV: 'production' })).toContain('TEST_NOW')
    expect(problemsOf({ TEST_NOW, NODE_ENV: 'test' })).toBe('')
  })

  test.each(['-1', '65536', '1.5'])('port %s is refused', (PORT) => expect(problemsOf({ PORT })).toContain('PORT'))
})

test('.env.example names every variable, once, and no other', () => {
  const example = readFileSync(join(import.meta.dirname, '../../../.env.example'), 'utf8')
  const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(named.sort()).toEqual(Object.keys(variables).sort())
})
