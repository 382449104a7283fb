/** Ways we keep bytes ready, best first. */
export const codings = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof codings)[number]
/** A page is compressed quickly at first, thoroughly once it proves popular. */
export type Effort = 'quick' | 'thorough'

const chosen = new Map<string, Coding>()
const mostRemembered = 500

/** The coding to answer an Accept-Encoding header with: the client's highest quality, of equals the smallest bytes. */
export function chosenCoding(accept: string | undefined): Coding {
  if (!accept) return 'identity'
  const known = chosen.get(accept)
  if (known !== undefined) return known
  const coding = bestCoding(accept)
  if (chosen.size < mostRemembered) chosen.set(accept, coding)
  return coding
}

function bestCoding(accept: string): Coding {
  const quality = qualities(accept)
  const of = (coding: Coding) => quality.get(coding) ?? quality.get('*') ?? (coding === 'identity' ? 0.001 : 0)
  let best: Coding = 'identity'
  for (const coding of codings)
    if (of(coding) > of(best) || (of(coding) === of(best) && best === 'identity')) best = coding
  return of(best) > 0 ? best : 'identity'
}

function qualities(accept: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const item of accept.toLowerCase().split(',')) {
    const [name = '', ...params] = item.split(';').map((part) => part.trim())
    const q = params.find((param) => param.startsWith('q='))?.slice(2)
    const value = q === undefined ? 1 : Number(q)
    if (name && !Number.isNaN(value)) found.set(name === 'x-gzip' ? 'gzip' : name, value)
  }
  return found
}
