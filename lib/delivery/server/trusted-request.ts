// Makes a request fit for the framework: what only the framework itself or a proxy may say is taken out or said by us.
import type { IncomingMessage } from 'node:http'
import { clientAddress } from './arrival.ts'

type Site = { siteUrl: string; trustedProxies: number; dev: boolean }

const unwelcome =
  /^(x-middleware-|x-forwarded-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-next-|forwarded$|x-real-ip$|x-original-|x-rewrite-|x-http-method|x-nonce$|content-security-policy)/
const ofDevelopment = /^x-nextjs-/

export function makeTrusted(req: IncomingMessage, site: Site): void {
  const address = clientAddress(req, site.trustedProxies)
  const { protocol, host } = new URL(site.siteUrl)
  for (const name of Object.keys(req.headers)) {
    if (unwelcome.test(name) || (!site.dev && ofDevelopment.test(name))) delete req.headers[name]
  }
  // The host has passed the front door: it is one of ours, and the framework compares the Origin with it.
  const ownHost = req.headers.host ?? host
  req.headers['x-forwarded-for'] = address
  req.headers['x-forwarded-host'] = ownHost
  req.headers['x-forwarded-proto'] = ownHost === host ? protocol.slice(0, -1) : 'http'
}
