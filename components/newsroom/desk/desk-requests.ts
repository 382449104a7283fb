// What the desk's screen asks the server.
import type { BulkReport, StartBulk } from '#lib/stories/bulk-inputs.ts'
import { type DeskFilters, deskQuery } from '#lib/stories/desk-filters.ts'
import type { DeskCounts, DeskPage, DeskRows } from '#lib/stories/desk-row.ts'
import type { DeskPreference, KeepView } from '#lib/stories/saved-view.ts'

const address = '/api/newsroom/desk'
const timeoutMs = 20_000

export type Answer<T> = { ok: true; value: T } | { ok: false; message: string; facts: Record<string, unknown> }

async function ask<T>(path: string, method = 'GET', body?: unknown): Promise<Answer<T>> {
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      cache: 'no-store',
      headers: body === undefined ? undefined : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
    const value = await response.json().catch(() => null)
    if (response.ok) return { ok: true, value: value as T }
    return { ok: false, message: value?.detail ?? `The server refused it (${response.status}).`, facts: value ?? {} }
  } catch {
    return { ok: false, message: 'The server cannot be reached. Nothing was changed; try again.', facts: {} }
  }
}

const queryOf = (filters: DeskFilters, more: Record<string, string> = {}) => {
  const query = deskQuery(filters)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

export const fetchPage = (filters: DeskFilters) => ask<DeskPage>(queryOf(filters))
export const fetchCounts = (filters: DeskFilters) => ask<DeskCounts>(`/counts${queryOf(filters)}`)
export const fetchRows = (filters: DeskFilters, ids: readonly number[]) =>
  ask<DeskRows>(`/rows${queryOf({ ...filters, before: undefined }, { ids: ids.join(',') })}`)

export const startBulk = (input: StartBulk) => ask<BulkReport>('/bulk', 'POST', input)
export const fetchBulk = (id: string) => ask<BulkReport>(`/bulk/${id}`)
export const stopBulk = (id: string) => ask<BulkReport>(`/bulk/${id}`, 'DELETE', {})
export const undoBulk = (id: string) => ask<BulkReport>(`/bulk/${id}/undo`, 'POST', {})

export const keepView = (view: (typeof KeepView)['_zod']['input']) => ask<{ id: number }>('/views', 'POST', view)
export const changeView = (id: number, change: Record<string, unknown>) => ask<unknown>(`/views/${id}`, 'PATCH', change)
export const dropView = (id: number) => ask<unknown>(`/views/${id}`, 'DELETE', {})
export const keepPreference = (preference: DeskPreference) => ask<unknown>('/preference', 'PUT', preference)
