import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { moveNames } from '#lib/stories/workflow.ts'
import { exportsOf } from '#testing/exports-of.ts'
import { endpoints } from './endpoints.ts'
import { openApi } from './open-api.ts'

type Json = ReturnType<typeof JSON.parse>
const document = openApi('https://news.example') as Json
const operations = Object.entries(document.paths as Json).flatMap(([path, item]) =>
  Object.entries(item as Json).map(([method, operation]) => ({ path, method, operation: operation as Json })),
)

describe('the OpenAPI document', () => {
  test('has every endpoint, each under a name of its own, and every move', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining(endpoints.map(({ method, path }) => `${method} ${path}`)),
    )
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    for (const move of moveNames) expect(document.paths).toHaveProperty([`/api/v1/stories/{id}/${move}`])
  })

  test('declares each parameter of a path, describes each answer, and refers to nothing that is not there', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.any(String), version: expect.any(String) },
    })
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = operation.parameters.filter((p: Json) => p.in === 'path').map((p: Json) => p.name)
      expect(declared).toEqual(inPath)
      for (const answer of Object.values<Json>(operation.responses)) expect(answer.description).toBeTruthy()
    }
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
    for (const ref of refs) expect(document).toHaveProperty(ref.split('/'))
  })

  test('asks of a move what the move asks for, without what the address says', () => {
    const bodyOf = (move: string) =>
      document.paths[`/api/v1/stories/{id}/${move}`].post.requestBody.content['application/json'].schema
    expect(bodyOf('correct').required).toEqual(expect.arrayContaining(['revision', 'correction']))
    expect(bodyOf('kill')).toMatchObject({ required: ['revision', 'reason'], additionalProperties: false })
    expect(bodyOf('submit').properties).not.toHaveProperty('id')
  })
})

test('every route has its endpoint, and every endpoint its route', async () => {
  const routes = await exportsOf('app/api/v1/**/route.ts', (name) => name === 'GET')
  const paths = routes.map(([file]) => `/${file.replace(/^app\/|\/route\.ts$/g, '')}`.replace(/\[(\w+)\]/g, '{$1}'))
  const known = endpoints.map(({ path }) =>
    moveNames.some((move) => path.endsWith(`/{id}/${move}`)) ? '/api/v1/stories/{id}/{move}' : path,
  )
  expect(paths.sort()).toEqual([...new Set(known)].sort())
})

test('the contract names every endpoint with its scope, every move and every scope', () => {
  const contract = readFileSync(new URL('../../docs/contracts/api.md', import.meta.url), 'utf8')
  for (const { method, path, scope } of endpoints) {
    const move = /\{id\}\/([\w-]+)$/.exec(path)?.[1]
    if (move) expect(contract, move).toMatch(new RegExp(`^\\| \`${move}\` \\|`, 'm'))
    else expect(contract).toContain(`| \`${method.toUpperCase()} ${path}\` | ${scope ? `\`${scope}\`` : '–'} |`)
  }
})
