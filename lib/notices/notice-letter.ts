// What goes out by e-mail of what a person was told.
import { escapeHtml, type Letter } from '#lib/mail/letter.ts'
import { type NoticeLine, noticeHref, noticeSubject, noticeText, noticeWords } from './notice-line.ts'

type Where = { to: string; siteUrl: string; newsroom: string; zone: string }

const due = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(at))

const withDue: readonly NoticeLine['kind'][] = ['assigned', 'due-soon', 'late', 'coverage-assigned', 'coverage-changed']

function parts(line: NoticeLine, { siteUrl, zone }: Where): { head: string; rest: string[]; link: string } {
  const until = line.dueAt !== null && withDue.includes(line.kind) ? [`Due ${due(line.dueAt, zone)}`] : []
  const head = `${noticeWords(line)}: ${noticeSubject(line)}`
  return {
    head,
    rest: [noticeText(line), ...until].filter((text) => text !== ''),
    link: `${siteUrl}${noticeHref(line)}`,
  }
}

/** One letter for one notice, or for all of a day. `lines` has one or more. */
export function noticeLetter(lines: readonly NoticeLine[], where: Where): Letter {
  const [first] = lines
  const isOne = lines.length === 1
  const subject =
    first && isOne
      ? `${noticeSubject(first)}: ${noticeWords(first)}`
      : `${lines.length} notices from ${where.newsroom}${first ? `: ${noticeSubject(first)} and more` : ''}`
  const all = lines.map((line) => parts(line, where))
  const account = `${where.siteUrl}/newsroom/account`
  const foot = `${where.newsroom}. What you are mailed is set in your account:`
  const text = all.map(({ head, rest, link }) => [head, ...rest, link].join('\n')).join('\n\n')
  const html = all
    .map(({ head, rest, link }) => {
      const words = rest.map((line) => `<br>${escapeHtml(line).replaceAll('\n', '<br>')}`).join('')
      return `<p><a href="${escapeHtml(link)}">${escapeHtml(head)}</a>${words}</p>`
    })
    .join('\n')
  return {
    to: where.to,
    subject,
    text: `${text}\n\n-- \n${foot}\n${account}\n`,
    html: `<!doctype html><html lang="en"><body style="font-family: sans-serif; font-size: 15px">${html}<p style="color: #666; font-size: 13px">${escapeHtml(foot)} <a href="${escapeHtml(account)}">${escapeHtml(account)}</a></p></body></html>`,
  }
}
