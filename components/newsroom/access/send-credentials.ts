const tooMany = 'Too many tries. Wait 15 minutes, then try again.'
const wrong = 'The e-mail address or the password is not right.'
const unreachable = 'The newsroom cannot be reached. Check the connection and try again; nothing is lost.'

/** Signs in over the network: null when it worked, otherwise a sentence that says why not. */
export async function sendCredentials(email: string, password: string): Promise<string | null> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
    const body = new URLSearchParams({ csrfToken, email, password, json: 'true', callbackUrl: '/newsroom' })
    const response = await fetch('/api/auth/callback/credentials', { method: 'POST', body })
    if (response.ok) return null
    return await reasonOf(response)
  } catch {
    return unreachable
  }
}

async function reasonOf(response: Response): Promise<string> {
  const answer: { url?: string; detail?: string } = await response.json()
  const code = answer.url ? new URL(answer.url).searchParams.get('error') : null
  if (code === 'CredentialsSignin') return wrong
  if (code === 'throttled') return tooMany
  const id = code?.startsWith('failed-') ? code.slice('failed-'.length) : null
  if (id) return `Something went wrong on our side. Try again; if it stays, report number ${id}.`
  return answer.detail ?? unreachable
}
