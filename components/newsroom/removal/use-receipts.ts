'use client'

import { useEffect, useState } from 'react'
import { goneCount, type Receipt } from '#lib/stories/removal.ts'
import { askToCheckAgain, readReceipts } from './removal-requests.ts'

/** While something is not gone, the screen asks as often as the server looks; afterwards not at all. */
const everyMs = 1_000

const isSettled = (receipts: readonly Receipt[]) =>
  receipts[0] !== undefined && goneCount(receipts[0]).gone === receipts[0].lines.length

/** The receipts of a story, followed while its latest end is not complete. `ends`: changes when there is a new end. */
export function useReceipts(storyId: number, ends: string | null) {
  const [receipts, setReceipts] = useState<Receipt[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` starts the reading anew
  useEffect(() => {
    if (ends === null) return setReceipts(null)
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      try {
        const found = await readReceipts(storyId, stop.signal)
        setReceipts(found)
        setTrouble(null)
        if (isSettled(found)) return
      } catch (error) {
        if (stop.signal.aborted) return
        setTrouble((error as Error).message)
      }
      timer = setTimeout(read, everyMs)
    }
    void read()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [storyId, ends, asked])

  const checkAgain = async (receiptId: number) => {
    try {
      setReceipts(await askToCheckAgain(storyId, receiptId))
      setAsked((count) => count + 1)
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }
  return { receipts, trouble, checkAgain }
}
