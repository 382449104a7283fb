// The demo's stories, each led through its life by the commands its people would use, at the hours they would.
import type { Actor, PersonActor } from '#lib/access/actor.ts'
import { createStory } from '#lib/stories/server/create-story.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { killStory } from '#lib/stories/server/end-story.ts'
import { approveStory, submitStory } from '#lib/stories/server/move-story.ts'
import { correctStory, publishStory, refileStory, updateStory } from '#lib/stories/server/publish-story.ts'
import { scheduleStory } from '#lib/stories/server/schedule-story.ts'
import type { StoryChanges } from '#lib/stories/story-fields.ts'
import type { DemoChange, DemoStory } from './demo/types.ts'
import { bodyOf } from './demo-body.ts'
import { atUtc, begunAt, changed, earlier, instantOf, later } from './demo-timeline.ts'

/** What stories refer to, by the demo's own keys. */
export type DemoIds = {
  sections: Map<string, number>
  topics: Map<string, number>
  places: Map<string, number>
  people: Map<string, PersonActor>
}

export async function seedStories(stories: readonly DemoStory[], ids: DemoIds, now: Date): Promise<void> {
  const storyIds = new Map<string, number>()
  const begun = [...stories].sort((a, b) => begunAt(a, now).getTime() - begunAt(b, now).getTime())
  for (const story of begun) {
    const input = { kind: story.kind, sectionId: known(ids.sections, story.section) }
    const { id } = await createStory(authorOf(story, ids), input, begunAt(story, now))
    storyIds.set(story.key, id)
  }
  for (const story of begun) await new Life(story, ids, storyIds, now).run()
}

export function known<V>(map: Map<string, V>, key: string): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The demo names “${key}”, which it does not have.`)
  return value
}

function authorOf(story: DemoStory, ids: DemoIds): Actor {
  const first = story.bylines.find((byline) => 'account' in byline)
  return known(ids.people, first && 'account' in first ? first.account : 'editor')
}

/** One story's life. Keeps the revision between its moves. */
class Life {
  readonly #story: DemoStory
  readonly #ids: DemoIds
  readonly #storyIds: Map<string, number>
  readonly #now: Date
  readonly #editor: Actor
  readonly #chief: Actor
  #revision = 1

  constructor(story: DemoStory, ids: DemoIds, storyIds: Map<string, number>, now: Date) {
    this.#story = story
    this.#ids = ids
    this.#storyIds = storyIds
    this.#now = now
    this.#editor = known(ids.people, 'editor')
    this.#chief = known(ids.people, 'chief')
  }

  get #target() {
    return { id: known(this.#storyIds, this.#story.key), revision: this.#revision }
  }

  async #step(move: Promise<{ revision: number }>): Promise<void> {
    this.#revision = (await move).revision
  }

  async #write(actor: Actor, changes: StoryChanges, at: Date): Promise<void> {
    await this.#step(editStory(actor, { ...this.#target, changes }, at))
  }

  async run(): Promise<void> {
    const story = this.#story
    const out =
      'publishedAgo' in story ? instantOf(story.publishedAgo, this.#now) : instantOf(story.writtenAgo, this.#now)
    await this.#write(authorOf(story, this.#ids), this.#fieldsOf(story), earlier(out, 25))
    if (story.state === 'draft') return
    await this.#step(submitStory(authorOf(story, this.#ids), this.#target, earlier(out, 15)))
    if (story.state === 'approved') await this.#step(approveStory(this.#editor, this.#target, earlier(out, 5)))
    if (story.state === 'scheduled') {
      const { inDays, time, zone } = story.scheduledFor
      const at = atUtc(this.#now, inDays, time).toISOString().slice(0, 16)
      await this.#step(scheduleStory(this.#editor, { ...this.#target, at, zone }, earlier(out, 5)))
    }
    if (story.state === 'embargoed') {
      const embargoUntil = atUtc(this.#now, story.embargoUntil.inDays, story.embargoUntil.time)
      await this.#write(this.#editor, { embargoUntil }, earlier(out, 2))
      await this.#step(publishStory(this.#editor, this.#target, out))
    }
    if (story.state === 'killed') {
      await this.#step(publishStory(this.#editor, this.#target, out))
      const kill = { advisory: story.killAdvisory, reason: 'The report could not be substantiated.' }
      const at = later(out, story.killedAfterMinutes, this.#now)
      await this.#step(killStory(this.#chief, { ...this.#target, ...kill }, at))
    }
    if (story.state === 'published') {
      await this.#step(publishStory(this.#editor, this.#target, out))
      await this.#later(story, out)
    }
  }

  /** Updates, refiles and corrections in the order in which they happened. */
  async #later(story: DemoStory & { state: 'published' }, out: Date): Promise<void> {
    const { update, refile, correction } = story
    const changes = [
      update && {
        change: update,
        make: (at: Date) =>
          updateStory(this.#editor, { ...this.#target, note: update.note, renewsFeedPosition: false }, at),
      },
      refile && { change: refile, make: (at: Date) => refileStory(this.#editor, this.#target, at) },
      correction && {
        change: correction,
        make: (at: Date) => {
          const { class: kind, wrong, right } = correction
          return correctStory(this.#editor, { ...this.#target, correction: { class: kind, wrong, right } }, at)
        },
      },
    ].filter((step) => step !== undefined)
    let words: DemoStory = story
    for (const { change, make } of changes.sort((a, b) => a.change.afterMinutes - b.change.afterMinutes)) {
      words = await this.#rewrite(words, change, later(out, change.afterMinutes - 1, this.#now))
      await this.#step(make(later(out, change.afterMinutes, this.#now)))
    }
  }

  async #rewrite(words: DemoStory, change: DemoChange, at: Date): Promise<DemoStory> {
    const next = changed(words, change)
    const { headline, standfirst } = next
    await this.#write(this.#editor, { headline, standfirst, body: this.#bodyOf(next) }, at)
    return next
  }

  #bodyOf(story: DemoStory) {
    return bodyOf(story.body, (key) => known(this.#storyIds, key))
  }

  #fieldsOf(story: DemoStory): StoryChanges {
    const { ids, people } = { ids: this.#ids, people: this.#ids.people }
    return {
      headline: story.headline,
      shortHeadline: story.shortHeadline ?? '',
      standfirst: story.standfirst,
      slugline: story.slugline,
      urgency: story.urgency,
      noteToEditors: story.noteToEditors ?? '',
      body: this.#bodyOf(story),
      topicIds: story.topics.map((slug) => known(ids.topics, slug)),
      placeIds: story.places.map((key) => known(ids.places, key)),
      datelineProfile: story.places.length > 0 ? 'agency' : 'none',
      bylines: story.bylines.map((byline) =>
        'account' in byline
          ? { personId: known(people, byline.account).personId, role: byline.role ?? '' }
          : { name: byline.name, role: byline.role ?? '' },
      ),
      relatedIds: story.readAlso.map((key) => known(this.#storyIds, key)),
    }
  }
}
