import { z } from 'zod'
import { ApiProblem } from './answers.ts'
import { type ApiEndpoint, endpoints } from './endpoints.ts'

type Json = Record<string, unknown>

/** The content API as an OpenAPI 3.1 document, made of the schemas that judge requests. */
export function openApi(siteUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Content API', version: '1', description: 'Drives the newsroom from outside.' },
    servers: [{ url: siteUrl }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(ApiProblem, 'output') },
    },
  }
}

function operation({ method, path, summary, scope, isPublic, query, body, without, answer }: ApiEndpoint): Json {
  const inPath = /\{id\}/.test(path) ? [parameter('id', 'path', { type: 'integer', minimum: 1 }, true)] : []
  const inQuery = Object.entries((query ? schemaOf(query, 'input').properties : {}) as Record<string, Json>)
  const inHead = method === 'get' ? [] : [parameter('Idempotency-Key', 'header', { type: 'string', maxLength: 255 })]
  return {
    operationId: `${method} ${path}`.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, ''),
    summary: scope ? `${summary} (${scope})` : summary,
    parameters: [...inPath, ...inQuery.map(([name, schema]) => parameter(name, 'query', schema)), ...inHead],
    ...(isPublic ? { security: [] } : {}),
    ...(body ? { requestBody: { required: true, content: json(bodySchema(body, without)) } } : {}),
    responses: {
      [answer?.status ?? 200]: {
        description: 'Done',
        content: json(answer ? schemaOf(answer.schema, 'output') : { type: 'object' }),
      },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const json = (schema: Json) => ({ 'application/json': { schema } })
const parameter = (name: string, where: string, schema: Json, required = false) => ({
  name,
  in: where,
  required,
  schema,
})

function bodySchema(body: z.ZodType, without: ApiEndpoint['without']): Json {
  const schema = schemaOf(body, 'input')
  if (!without) return schema
  const properties = Object.entries(schema.properties as Json).filter(([name]) => !without.given.includes(name))
  const required = ((schema.required ?? []) as string[]).filter(
    (name) => !without.given.includes(name) && !without.optional.includes(name),
  )
  return { ...schema, properties: Object.fromEntries(properties), required }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return made as Json
}
