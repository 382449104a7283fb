import type { ReactNode } from 'react'
import { TopBar } from '#components/newsroom/shell/top-bar.tsx'
import { holdsSomewhere } from '#lib/access/actor.ts'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { newsroomLists } from '#lib/stories/server/newsroom-queries.ts'

export default async function Inside({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [{ sections }, { zone }] = await Promise.all([newsroomLists(actor), newsroomSettings()])
  const person = { name: actor.name, mayManagePeople: holdsSomewhere(actor, ['administrator']) }
  return (
    <>
      <TopBar person={person} sections={sections} zone={zone} />
      <main id="main">{children}</main>
    </>
  )
}
