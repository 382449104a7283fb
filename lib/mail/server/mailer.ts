// Hands letters to the SMTP server an operator has named. Knows no newsroom word.
import { createTransport } from 'nodemailer'
import { headerLine, type Letter } from '../letter.ts'

export type Mailer = {
  /** Resolves when the server has taken the letter; rejects when it did not, within half a minute. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** That the server will not have this letter, now or later. */
export class LetterRefused extends Error {}

/** That the server will not have this letter now, and is well otherwise. */
export class LetterDeferred extends Error {}

// Narrow on purpose, as for accounts: mail programs disagree about everything beyond this.
const plainAddress = /^[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i
const namedAddress = /^([^<>"\\@,;:\p{Cc}]{1,80}?) ?<([^<>\s]+)>$/u

/** `newsroom@agency.example` or `Agency newsroom <newsroom@agency.example>`; null for anything else. */
export function senderOf(text: string): { name: string; address: string } | null {
  const [, name = '', address = text] = namedAddress.exec(text.trim()) ?? []
  return plainAddress.test(address.trim()) ? { name: name.trim(), address: address.trim() } : null
}

const waitMs = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000, dnsTimeout: 5_000 }
const wholeMs = 30_000

export function openMailer({ url, from }: { url: string; from: string }): Mailer {
  const sender = senderOf(from)
  if (!sender) throw new Error('The address that mails come from is not one.')
  const transport = createTransport({
    url,
    ...waitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text, html }) {
      if (!plainAddress.test(to)) throw new LetterRefused('The address is none this newsroom mails to.')
      const sending = transport.sendMail({
        from: sender,
        to: { name: '', address: to },
        subject: headerLine(subject),
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
      try {
        await within(sending, wholeMs)
      } catch (error) {
        throw aboutThisLetter(error)
      }
    },
    close: () => transport.close(),
  }
}

/** What the server said of this very letter: for good (5xx) or for now (4xx). Anything else is about the server. */
function aboutThisLetter(error: unknown): unknown {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string }
  if ((code !== 'EENVELOPE' && code !== 'EMESSAGE') || responseCode === undefined || responseCode < 400) return error
  return responseCode >= 500
    ? new LetterRefused(message, { cause: error })
    : new LetterDeferred(message, { cause: error })
}

async function within(sending: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server did not answer in time.')), ms)
  })
  try {
    await Promise.race([sending, tooLong])
  } finally {
    clearTimeout(timer)
    sending.catch(() => {})
  }
}
