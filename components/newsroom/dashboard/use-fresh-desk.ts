import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const everyMs = 15_000

/** Asks for the list again when the person comes back to it, and now and then while it is looked at. */
export function useFreshDesk(): void {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => document.visibilityState === 'visible' && navigator.onLine && router.refresh()
    const timer = setInterval(refresh, everyMs)
    window.addEventListener('focus', refresh)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', refresh)
    }
  }, [router])
}
