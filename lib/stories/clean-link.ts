// Links as they come from mails, documents and other people's pages: behind redirects, with the tracks of whoever sent them.

const trackingNames = new Set(
  (
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid li_fat_id igsh igshid mc_cid mc_eid mkt_tok ' +
    'vero_id oly_enc_id oly_anon_id _hsenc _hsmi __hstc __hssc __hsfp hsctatracking wickedid s_cid ' +
    'ns_source ns_mchannel ns_campaign cmpid ref_src ref_url guccounter guce_referrer guce_referrer_sig _openstat ' +
    'srsltid sc_channel sc_campaign spm trk trkcampaign'
  ).split(' '),
)
const trackingPrefixes = ['utm_', 'pk_', 'mtm_', 'at_campaign', 'at_medium', 'ga_source', 'ga_medium', 'ga_campaign']

/** Pages whose only business is to lead on, with the parameter that says where. */
const redirects: readonly { host: RegExp; path: RegExp; names: readonly string[] }[] = [
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /^lm?\.(facebook|instagram)\.com$/, path: /^\/(l\.php)?$/, names: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /./, names: ['url'] },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)$/, names: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, names: ['url'] },
  { host: /^out\.reddit\.com$/, path: /./, names: ['url'] },
]

/** A link that leads through this many redirects is left as it is. */
const mostRedirects = 4

/**
 * The address without redirects of search engines and mail programs and without parameters that track the reader. All
 * else stays letter for letter; what is no web address comes back as it was.
 */
export function cleanLink(address: string): string {
  let found = address.trim()
  for (let step = 0; step < mostRedirects; step++) {
    const next = behindRedirect(found)
    if (next === null) break
    found = next
  }
  return withoutTracking(found)
}

function behindRedirect(address: string): string | null {
  const url = webAddress(address)
  const rule = url && redirects.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname))
  for (const name of rule?.names ?? []) {
    const target = url?.searchParams.get(name)
    if (target && webAddress(target)) return target
  }
  return null
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
}

// Cut by hand: URLSearchParams would spell the parameters that stay anew.
function withoutTracking(address: string): string {
  if (webAddress(address) === null) return address
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? []
  if (query === '') return address.includes('?') ? before + fragment : address
  const kept = query.split('&').filter((pair) => !isTracking(pair.split('=', 1)[0] ?? ''))
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment
}

const isTracking = (name: string): boolean =>
  trackingNames.has(name.toLowerCase()) || trackingPrefixes.some((prefix) => name.toLowerCase().startsWith(prefix))
