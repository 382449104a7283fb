import type { DemoSection } from './types.ts'

/** In the order of the navigation; nested one level at most. */
export const demoSections = [
  {
    slug: 'politics',
    name: 'Politics & Diplomacy',
    hue: '#7a2e3a',
    description: 'Summits, treaties, parliaments and the talks between them.',
  },
  {
    slug: 'world',
    name: 'World',
    hue: '#2f5d73',
    description: 'What happened, where, and to whom, from correspondents on six continents.',
  },
  {
    slug: 'business',
    name: 'Business & Economy',
    hue: '#8a5a1f',
    description: 'Companies, trade, work and the money that moves between them.',
    children: [
      {
        slug: 'markets',
        name: 'Markets',
        hue: '#8a5a1f',
        description: 'Shares, bonds, currencies and commodities, at the close and before it.',
      },
      {
        slug: 'energy',
        name: 'Energy',
        hue: '#8a6d1f',
        description: 'Power, fuel and the grids and ships that carry them.',
      },
    ],
  },
  {
    slug: 'defence',
    name: 'Military & Defence',
    hue: '#4d5a3a',
    description: 'Armed forces, arms control, observers and the work of clearing up afterwards.',
  },
  {
    slug: 'science',
    name: 'Science & Space',
    hue: '#3f4f8c',
    description: 'Findings, missions and methods, with the numbers behind them.',
    children: [
      {
        slug: 'space',
        name: 'Space',
        hue: '#3f4f8c',
        description: 'Launches, landings and what the instruments send home.',
      },
    ],
  },
  {
    slug: 'society',
    name: 'Society & Culture',
    hue: '#6d4a7d',
    description: 'How people live, learn, eat, build, sing and remember.',
  },
  {
    slug: 'sport',
    name: 'Sport',
    hue: '#2f6b4a',
    description: 'Results, reports and the reasons behind the results.',
    children: [
      {
        slug: 'football',
        name: 'Football',
        hue: '#2f6b4a',
        description: 'The Harbour Cup and the leagues that feed it.',
      },
    ],
  },
  {
    slug: 'press-review',
    name: 'Press Review',
    hue: '#5c5650',
    description: 'What other newspapers say this morning, and where they disagree.',
  },
] as const satisfies readonly DemoSection[]

type Section = (typeof demoSections)[number]
type Child = Extract<Section, { children: readonly unknown[] }>['children'][number]

export type SectionSlug = Section['slug'] | Child['slug']
