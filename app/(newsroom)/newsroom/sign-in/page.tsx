import type { Metadata } from 'next'
import { redirect } from 'next/navigation.js'
import { FrontDesk } from '#components/newsroom/access/front-desk.tsx'
import { SignInForm } from '#components/newsroom/access/sign-in-form.tsx'
import { returnPath } from '#lib/access/return-path.ts'
import { currentActor } from '#lib/access/server/current-actor.ts'
import { demoAccountsToTry } from '#lib/people/server/demo-accounts-query.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { next, callbackUrl } = await searchParams
  const wanted = returnPath(next ?? callbackUrl)
  if (await currentActor()) redirect(wanted)
  return (
    <FrontDesk title="Sign in to the newsroom">
      <SignInForm next={wanted} demo={await demoAccountsToTry()} />
    </FrontDesk>
  )
}
