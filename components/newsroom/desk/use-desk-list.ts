import { useCallback, useEffect, useRef, useState } from 'react'
import { type DeskFilters, deskQuery } from '#lib/stories/desk-filters.ts'
import type { DeskCounts, DeskPage } from '#lib/stories/desk-row.ts'
import { deskLine } from './desk-line.ts'
import { append, compareWithFirstPage, type DeskList, listOf, patch } from './desk-list.ts'
import { fetchPage, fetchRows } from './desk-requests.ts'
import { keptList } from './kept-list.ts'
import { useDeskCounts } from './use-desk-counts.ts'

const gatherMs = 300
const atOnce = 200
/** A courtesy for screens whose line is dead. */
const everyMs = 30_000

type Asked = { page: DeskPage; counting: Promise<DeskCounts>; filters: DeskFilters; personId: number }

/** The rows of the desk: the server's page, what was asked for below it, and what colleagues changed meanwhile. */
export function useDeskList({ page, counting, filters, personId }: Asked) {
  const { counts, recount } = useDeskCounts(counting, filters)
  const key = deskQuery(filters).toString()
  const [list, setList] = useState<DeskList>(() => keptList(key, page) ?? listOf(page))
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const now = useRef({ list, filters })
  if (list.source !== page) {
    const next = keptList(key, page) ?? listOf(page)
    setList(next)
    now.current = { list: next, filters }
  } else now.current = { list, filters }

  const look = useCallback(
    async (ids: readonly number[]) => {
      const asked = now.current
      for (let at = 0; at < ids.length; at += atOnce) {
        const answer = await fetchRows(asked.filters, ids.slice(at, at + atOnce))
        if (!answer.ok || now.current.filters !== asked.filters) return
        setList((known) => patch(known, answer.value))
      }
      await recount()
    },
    [recount],
  )

  const lookAtAll = useCallback(async () => {
    const asked = now.current
    await look(asked.list.rows.map(({ id }) => id))
    const answer = await fetchPage({ ...asked.filters, before: undefined })
    if (answer.ok && now.current.filters === asked.filters && asked.filters.before === undefined) {
      setList((known) => compareWithFirstPage(known, answer.value))
    }
  }, [look])

  useEffect(() => {
    const changed = new Set<number>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isFirst = true
    const line = deskLine({
      personId,
      // What happened while the line was down is not told again.
      onOpen: () => {
        if (!isFirst) void lookAtAll()
        isFirst = false
      },
      onNews: ({ changed: ids }) => {
        if (ids === null) return void lookAtAll()
        for (const id of ids) changed.add(id)
        timer ??= setTimeout(() => {
          timer = undefined
          const all = [...changed]
          changed.clear()
          void look(all)
        }, gatherMs)
      },
    })
    const lookAgain = () => document.visibilityState === 'visible' && navigator.onLine && void lookAtAll()
    const ticking = setInterval(lookAgain, everyMs)
    document.addEventListener('visibilitychange', lookAgain)
    return () => {
      line.close()
      clearTimeout(timer)
      clearInterval(ticking)
      document.removeEventListener('visibilitychange', lookAgain)
    }
  }, [personId, look, lookAtAll])

  const more = async () => {
    if (isAsking || list.next === null) return
    setIsAsking(true)
    const answer = await fetchPage({ ...filters, before: list.next })
    setIsAsking(false)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setList((known) => (known.source === page ? append(known, answer.value) : known))
  }
  return { list, counts, more, isAsking, problem, look, key }
}
