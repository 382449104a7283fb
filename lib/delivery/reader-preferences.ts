// What a reader may choose and a public page may vary by. Nothing else of a reader's cookies reaches a public page.
export type ReaderPreferences = { zone: string | null; theme: 'light' | 'dark' | null }

/** The language data keeps zones under the names they had first; cities and places know them by today's. */
const todaysNames: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}
const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])
const canonicalZones = new Map<string, string | null>()
const mostRemembered = 2_000

/** The one name of a zone among its aliases and spellings; null for anything that is no zone. */
function canonicalZone(name: string): string | null {
  if (!/^[A-Za-z][\w+/-]{1,39}$/.test(name)) return null
  const known = canonicalZones.get(name)
  if (known !== undefined) return known
  const canonical = resolvedZone(name)
  if (canonicalZones.size < mostRemembered) canonicalZones.set(name, canonical)
  return canonical
}

function resolvedZone(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return zones.has(timeZone) ? (todaysNames[timeZone] ?? timeZone) : null
  } catch {
    return null
  }
}

const checks: { [K in keyof ReaderPreferences]: (value: string) => ReaderPreferences[K] } = {
  theme: (value) => (value === 'light' || value === 'dark' ? value : null),
  zone: canonicalZone,
}

/** The preferences in a Cookie header; null for one that is absent or not a value we know. */
export function readerPreferences(cookieHeader: string | null | undefined): ReaderPreferences {
  return { theme: checks.theme(cookie(cookieHeader, 'theme')), zone: checks.zone(cookie(cookieHeader, 'zone')) }
}

/** The Cookie header that says just these preferences, always spelt the same way; '' without any. */
export function preferenceCookies({ theme, zone }: ReaderPreferences): string {
  const pairs = []
  if (theme) pairs.push(`theme=${theme}`)
  if (zone) pairs.push(`zone=${encodeURIComponent(zone)}`)
  return pairs.join('; ')
}

function cookie(header: string | null | undefined, name: string): string {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim())
  }
  return ''
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
