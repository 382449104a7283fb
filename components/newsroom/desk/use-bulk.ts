import { useCallback, useEffect, useRef, useState } from 'react'
import type { BulkReport, BulkWork, StartBulk } from '#lib/stories/bulk-inputs.ts'
import { type Answer, fetchBulk, startBulk, stopBulk, undoBulk } from './desk-requests.ts'

const pollMs = 400

export type Bulk = ReturnType<typeof useBulk>
/** The view counted otherwise by the time it was asked for: the person says whether that is still meant. */
export type Recount = { work: BulkWork; stories: { filters: Record<string, string>; count: number } }

/** One act on many stories, from its start to its report. `onDone` gets the stories it was about. */
export function useBulk(onDone: (report: BulkReport) => void) {
  const [report, setReport] = useState<BulkReport | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [recount, setRecount] = useState<Recount | null>(null)
  const [isUndoing, setIsUndoing] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const done = useRef(onDone)
  done.current = onDone
  const isUnderWay = report !== null && (report.finishedAt === null || isUndoing)

  const take = useCallback((answer: Answer<BulkReport>): BulkReport | null => {
    if (!answer.ok) {
      setProblem(answer.message)
      return null
    }
    setProblem(null)
    setReport(answer.value)
    return answer.value
  }, [])

  const id = report?.id
  useEffect(() => {
    if (!isUnderWay || id === undefined) return
    const timer = setInterval(async () => {
      const news = take(await fetchBulk(id))
      if (news !== null && news.finishedAt !== null && !news.isUndoing) {
        setIsUndoing(false)
        done.current(news)
      }
    }, pollMs)
    return () => clearInterval(timer)
  }, [isUnderWay, id, take])

  async function start(work: BulkWork, stories: StartBulk['stories']): Promise<void> {
    setRecount(null)
    setIsUndoing(false)
    setIsSending(true)
    const answer = await startBulk({ key: crypto.randomUUID(), work, stories })
    setIsSending(false)
    const counted = answer.ok ? null : answer.facts.count
    if (typeof counted === 'number' && 'filters' in stories) {
      return setRecount({ work, stories: { filters: stories.filters, count: counted } })
    }
    const news = take(answer)
    if (news !== null && news.finishedAt !== null) done.current(news)
  }
  const undo = async () => {
    if (report === null) return
    setIsUndoing(true)
    const news = take(await undoBulk(report.id))
    if (news === null) setIsUndoing(false)
    else if (!news.isUndoing) {
      setIsUndoing(false)
      done.current(news)
    }
  }
  return {
    report,
    problem,
    recount,
    isUnderWay: isUnderWay || isSending,
    isUndoing,
    start,
    undo,
    stop: async () => {
      if (report !== null) take(await stopBulk(report.id))
    },
    close: () => {
      setReport(null)
      setProblem(null)
      setRecount(null)
    },
  }
}
