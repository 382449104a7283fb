import { useEffect, useState } from 'react'
import type { Notices } from '#lib/notices/notice-line.ts'
import { fetchNotices, noticesSeen } from './notice-requests.ts'

const everyMs = 20_000
const none: Notices = { unread: 0, notices: [] }

/** What this person was told; asked for now and then while the page is looked at. */
export function useNotices(): Notices {
  const [notices, setNotices] = useState(none)
  useEffect(() => {
    let asked = 0
    const refresh = () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return
      const own = ++asked
      void fetchNotices().then((answer) => {
        if (answer === null || own !== asked) return
        setNotices((known) => (JSON.stringify(known) === JSON.stringify(answer) ? known : answer))
      })
    }
    refresh()
    const timer = setInterval(refresh, everyMs)
    window.addEventListener('focus', refresh)
    window.addEventListener(noticesSeen, refresh)
    return () => {
      asked = -1
      clearInterval(timer)
      window.removeEventListener('focus', refresh)
      window.removeEventListener(noticesSeen, refresh)
    }
  }, [])
  return notices
}
