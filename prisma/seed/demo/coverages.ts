// The demo's desks and what they plan, by days from today.
import type { StoryKind } from '#lib/stories/story-fields.ts'

export type DemoDesk = { key: string; name: string; sections: readonly string[]; members: readonly string[] }

export const demoDesks = [
  {
    key: 'foreign',
    name: 'Foreign',
    sections: ['politics', 'world', 'defence'],
    members: ['reporter', 'editor', 'makoni', 'halloran', 'arbeloa'],
  },
  {
    key: 'business',
    name: 'Business',
    sections: ['business', 'markets', 'energy'],
    members: ['kovalic', 'sallabi', 'thapaliya'],
  },
  { key: 'science', name: 'Science', sections: ['science', 'space'], members: ['lindemor', 'brandvold'] },
  {
    key: 'culture-sport',
    name: 'Culture and sport',
    sections: ['society', 'sport', 'football', 'press-review'],
    members: ['oquendo', 'novara', 'venn', 'rowe'],
  },
  { key: 'pictures', name: 'Pictures', sections: [], members: ['photo'] },
] as const satisfies readonly DemoDesk[]

export type DemoCoverage = {
  inDays: number
  /** Wall time of the newsroom by which the text is due. */
  due?: string
  slugline: string
  subject: string
  note?: string
  kind?: StoryKind
  section: string
  place?: string
  desk: string
  assignee?: string
  /** Why it is off. */
  cancelled?: string
}

export const demoCoverages: readonly DemoCoverage[] = [
  {
    inDays: 0,
    due: '17:00',
    slugline: 'Cables-Briefing',
    subject: 'The task force briefs on the repair of the second cable',
    note: 'By video; the link comes an hour before.',
    section: 'politics',
    place: 'valletta',
    desk: 'foreign',
    assignee: 'reporter',
  },
  {
    inDays: 0,
    due: '19:30',
    slugline: 'Markets-Close',
    subject: 'European shares at the close',
    section: 'markets',
    place: 'london',
    desk: 'business',
    assignee: 'sallabi',
  },
  {
    inDays: 1,
    due: '09:00',
    slugline: 'Press-Review-Morning',
    subject: 'What the morning papers make of the summit',
    section: 'press-review',
    desk: 'culture-sport',
    assignee: 'novara',
  },
  {
    inDays: 1,
    due: '15:00',
    slugline: 'Harbour-Strike',
    subject: 'Dockers vote on the offer that would end the strike',
    section: 'business',
    place: 'hamburg',
    desk: 'business',
  },
  {
    inDays: 1,
    due: '18:00',
    slugline: 'Harbour-Strike-Pictures',
    subject: 'The gates on the day of the vote',
    kind: 'gallery',
    section: 'business',
    place: 'hamburg',
    desk: 'pictures',
    assignee: 'photo',
  },
  {
    inDays: 2,
    due: '12:00',
    slugline: 'Cables-Talks',
    subject: 'Ministers meet for the second round on the cables',
    note: 'Accreditation closes the evening before. Ask about the joint patrols.',
    section: 'politics',
    place: 'geneva',
    desk: 'foreign',
    assignee: 'reporter',
  },
  {
    inDays: 3,
    due: '20:00',
    slugline: 'Cup-Quarter-Final',
    subject: 'The quarter-final, with quotes after the match',
    section: 'football',
    place: 'lagos',
    desk: 'culture-sport',
    assignee: 'rowe',
  },
  {
    inDays: 4,
    slugline: 'Lake-Survey',
    subject: 'Results of the survey of the glacier lake',
    section: 'science',
    place: 'kathmandu',
    desk: 'science',
    assignee: 'lindemor',
    cancelled: 'The institute has put it off to next month',
  },
  {
    inDays: 6,
    due: '14:00',
    slugline: 'Rates-Decision',
    subject: 'The central bank decides on rates',
    section: 'markets',
    desk: 'business',
    assignee: 'kovalic',
  },
  {
    inDays: 9,
    slugline: 'Film-Days',
    subject: 'The film days open',
    section: 'society',
    place: 'lisbon',
    desk: 'culture-sport',
  },
]
