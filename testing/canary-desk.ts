// A process of the newsroom that serves nobody: it plants a story for the canary and moves it, so that processes that
// serve readers hear of it from elsewhere. Started by canary-newsroom.ts; one message is one act.
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { pictureHref, renditionNamed } from '#lib/media/picture.ts'
import { addPicture } from '#lib/media/server/add-picture.ts'
import { killStory, withdrawStory } from '#lib/stories/server/end-story.ts'
import { correctStory, publishStory, republishStory } from '#lib/stories/server/publish-story.ts'
import { slugFromHeadline } from '#lib/stories/slug.ts'
import { addTopic } from '#lib/taxonomy/server/set-up-taxonomy.ts'
import { textBody } from './bodies.ts'
import { draftStory, publishedStory } from './stories.ts'

export type Planted = {
  id: number
  /** In its headline, standfirst, text and caption. */
  word: string
  topicWord: string
  topicSlug: string
  href: string
  sectionSlug: string
  pictures: string[]
  /** A story on show that shows and names it. */
  linkingHref: string
}
export type Act =
  | { act: 'plant'; word: string; embargoUntil: string | null }
  | { act: 'publish' | 'correct' | 'kill' | 'withdraw' | 'republish'; id: number }
  | { act: 'stop' }

const system = systemActor('seed')
const now = () => new Date()

async function plant(word: string, embargoUntil: Date | null): Promise<Planted> {
  const section = await db.section.findFirstOrThrow({ where: { hiddenAt: null, parentId: null } })
  const topicWord = `Topic${word}`.replace(word, [...word].reverse().join(''))
  const topicSlug = topicWord.toLowerCase()
  await addTopic(system, { slug: topicSlug, name: topicWord, type: 'subject' }, now())
  const topic = await db.topic.findUniqueOrThrow({ where: { slug: topicSlug } })
  const raw = { width: 500, height: 300, channels: 3 } as const
  const bytes = await sharp(randomBytes(raw.width * raw.height * 3), { raw })
    .jpeg({ quality: 20 })
    .toBuffer()
  const picture = await addPicture(system, { name: `${word}.jpg`, bytes }, now())
  const hash = renditionNamed(picture.url.replace('/media/', ''))?.hash ?? ''
  const image = { mediaId: picture.id, alt: `Alt ${word}`, caption: `Caption ${word}`, credit: 'Canary' }
  const headline = `The ${word} of the harbour`
  const draft = await draftStory(section.id, {
    headline,
    standfirst: `Nobody may read of ${word} yet.`,
    body: { type: 'doc', content: [...textBody(`About ${word}.`).content, { type: 'image', attrs: image }] },
    topicIds: [topic.id],
    embargoUntil,
  })
  const linking = await publishedStory(section.id, {
    headline: 'A story that leads on',
    relatedIds: [draft.id],
    body: {
      type: 'doc',
      content: [...textBody('Text.').content, { type: 'readAlso', attrs: { storyId: draft.id } }],
    },
  })
  const at = (id: number, words: string) => `/${section.slug}/${id}/${slugFromHeadline(words)}`
  return {
    id: draft.id,
    word,
    topicWord,
    topicSlug,
    href: at(draft.id, headline),
    sectionSlug: section.slug,
    pictures: [pictureHref(hash, 480), pictureHref(hash, 500), pictureHref(hash, 500, 'jpg')],
    linkingHref: at(linking.id, 'A story that leads on'),
  }
}

const end = { reason: 'False', advisory: 'The report was false. Do not use it.' }
const correction = { class: 'correction', wrong: 'The day was wrong.', right: 'It was Sunday.' } as const

async function move(act: Exclude<Act['act'], 'plant' | 'stop'>, id: number): Promise<void> {
  const { revision } = await db.story.findUniqueOrThrow({ where: { id }, select: { revision: true } })
  if (act === 'publish') await publishStory(system, { id, revision }, now())
  if (act === 'correct') await correctStory(system, { id, revision, correction }, now())
  if (act === 'kill') await killStory(system, { id, revision, ...end }, now())
  if (act === 'withdraw') await withdrawStory(system, { id, revision, reason: end.reason }, now())
  if (act === 'republish') await republishStory(system, { id, revision }, now())
}

process.on('message', async (message: Act) => {
  try {
    if (message.act === 'stop') process.exit(0)
    const value =
      message.act === 'plant'
        ? await plant(message.word, message.embargoUntil === null ? null : new Date(message.embargoUntil))
        : await move(message.act, message.id)
    process.send?.({ value: value ?? null, doneAt: Date.now() })
  } catch (error) {
    process.send?.({ problem: String(error) })
  }
})
process.once('disconnect', () => process.exit(1))
process.send?.({ value: 'ready' })
