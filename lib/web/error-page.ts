import type { Words } from './words/words.ts'

type Failure = {
  language: string
  words: Words
  /** `busy` while the server starts or is overrun, `failed` for a fault of ours. */
  reason: 'busy' | 'failed'
  /** Under which the fault stands in the log. */
  reference?: string
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** The page for when no page can be made: it needs no database, no framework and no script. Its style is a plain file. */
export function errorPage({ language, words, reason, reference }: Failure): string {
  const { failed } = words
  const [title, text] = reason === 'busy' ? [failed.busyTitle, failed.busyText] : [failed.title, failed.text]
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/error.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
${reference ? `<p>${escaped(failed.reference)}: <code>${escaped(reference)}</code></p>\n` : ''}<p><a href="/">${escaped(words.home)}</a></p>
</main>
</body>
</html>
`
}
