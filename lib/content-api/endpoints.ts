// The addresses of the content API: its document and its routes are held to this table by tests.
import type { z } from 'zod'
import { ApiStory, Me, MovedStory, StoryList, StoryOutline } from './answers.ts'
import { StoryListQuery } from './list-input.ts'
import { apiMoves, moveBodyOf } from './move-bodies.ts'
import type { Scope } from './scopes.ts'
import { NewStory, StoryPatch } from './story-input.ts'

export type ApiEndpoint = {
  method: 'get' | 'post' | 'patch'
  path: string
  summary: string
  scope: Scope | null
  /** Answers without a token. */
  isPublic?: true
  query?: z.ZodObject
  body?: z.ZodType
  /** Fields of the body that the address or a default gives. */
  without?: { given: readonly string[]; optional: readonly string[] }
  answer?: { status: number; schema: z.ZodType }
}

const story = '/api/v1/stories/{id}'

const moving: ApiEndpoint[] = apiMoves.map((move) => ({
  method: 'post',
  path: `${story}/${move}`,
  summary: `Make the move “${move}”`,
  scope: 'stories:move',
  body: moveBodyOf(move).schema,
  without: { given: ['id'], optional: Object.keys(moveBodyOf(move).defaults ?? {}) },
  answer: { status: 200, schema: MovedStory },
}))

export const endpoints: readonly ApiEndpoint[] = [
  {
    method: 'get',
    path: '/api/v1/stories',
    summary: 'Stories as on the desk, most recently changed first',
    scope: 'stories:read',
    query: StoryListQuery,
    answer: { status: 200, schema: StoryList },
  },
  {
    method: 'post',
    path: '/api/v1/stories',
    summary: 'Start a draft',
    scope: 'stories:write',
    body: NewStory,
    answer: { status: 201, schema: StoryOutline },
  },
  {
    method: 'get',
    path: story,
    summary: 'The working copy',
    scope: 'stories:read',
    answer: { status: 200, schema: ApiStory },
  },
  {
    method: 'patch',
    path: story,
    summary: 'Change fields of the working copy',
    scope: 'stories:write',
    body: StoryPatch,
    answer: { status: 200, schema: StoryOutline },
  },
  ...moving,
  {
    method: 'get',
    path: '/api/v1/me',
    summary: 'Whose token this is, and what it is for',
    scope: null,
    answer: { status: 200, schema: Me },
  },
  { method: 'get', path: '/api/v1/openapi.json', summary: 'This description', scope: null, isPublic: true },
]
