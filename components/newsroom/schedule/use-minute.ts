import { useEffect, useState } from 'react'

const everyMs = 15_000

/** The time, fresh enough for words that count minutes. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
