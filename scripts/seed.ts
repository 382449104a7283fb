// npm run seed -- archive --stories N [--seed S]      adds N plausible stories to the newsroom
import { parseArgs } from 'node:util'

const usage = `Usage:
  npm run seed -- archive --stories N [--seed S]
    N   how many stories to add, 1 to 5,000,000
    S   a whole number; the same one makes the same stories (1 where none is given)`
const mostStories = 5_000_000

type Asked = { stories: number; seed: number }

/** What is asked for, or why it cannot be. */
function readArguments(): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { stories: { type: 'string' }, seed: { type: 'string' } },
    })
    if (positionals.length !== 1 || positionals[0] !== 'archive') return 'Say what to seed: archive.'
    if (values.stories === undefined) return '--stories is missing: say how many stories to add.'
    const stories = wholeNumber(values.stories)
    if (stories === null || stories < 1 || stories > mostStories) {
      return `--stories ${values.stories} is no number of stories. Give a whole number from 1 to ${mostStories.toLocaleString('en')}.`
    }
    const seed = wholeNumber(values.seed ?? '1')
    if (seed === null)
      return `--seed ${values.seed} is no whole number. Give one from 0 to 999,999,999, as in --seed 7.`
    return { stories, seed }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null)

const asked = readArguments()
if (typeof asked === 'string') {
  console.error(`${asked}\n\n${usage}`)
  process.exitCode = 2
} else {
  const { withNewsroom } = await import('./with-newsroom.ts')
  await withNewsroom(async (address) => {
    const { seedArchive } = await import('./seed-archive.ts')
    await seedArchive(address, { ...asked, now: new Date(), log: (line) => console.log(line) })
  })
}
