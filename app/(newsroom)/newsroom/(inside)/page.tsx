import { redirect } from 'next/navigation.js'
import { requireActor } from '#lib/access/server/current-actor.ts'

export default async function NewsroomPage() {
  await requireActor()
  redirect('/newsroom/desk')
}
