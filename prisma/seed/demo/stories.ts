import { business } from './stories/business.ts'
import { cableShip } from './stories/cable-ship.ts'
import { cablesSummit } from './stories/cables-summit.ts'
import { defence } from './stories/defence.ts'
import { football } from './stories/football.ts'
import { glacierLake } from './stories/glacier-lake.ts'
import { marketsAndEnergy } from './stories/markets-and-energy.ts'
import { politics } from './stories/politics.ts'
import { pressReview } from './stories/press-review.ts'
import { science } from './stories/science.ts'
import { society } from './stories/society.ts'
import { space } from './stories/space.ts'
import { sport } from './stories/sport.ts'
import { wires } from './stories/wires.ts'
import { world } from './stories/world.ts'
import { worldStorm } from './stories/world-storm.ts'
import type { DemoStory } from './types.ts'

/** Every story of the demo newsroom, in no particular order. */
export const demoStories: DemoStory[] = [
  ...cablesSummit,
  ...politics,
  ...world,
  ...worldStorm,
  ...cableShip,
  ...business,
  ...marketsAndEnergy,
  ...defence,
  ...science,
  ...glacierLake,
  ...space,
  ...society,
  ...sport,
  ...football,
  ...pressReview,
  ...wires,
]
