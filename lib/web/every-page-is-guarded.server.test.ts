// Default deny for pages, checked over the files that are there: no layout and no proxy stands before these calls.
import { expect, test } from 'vitest'
import { exportsOf } from '#testing/exports-of.ts'
import { asRequestOf } from '#testing/staff.ts'

/** Pages of the newsroom that strangers may see, each with the reason. */
const publicPages: Record<string, string> = {
  'app/(newsroom)/newsroom/sign-in/page.tsx': 'where strangers become somebody',
}

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>

const pages = (await exportsOf('app/**/newsroom/**/page.tsx', (name) => name === 'default')).filter(
  ([file]) => !(file in publicPages),
)

test.each(pages)('nobody is sent from %s to the sign-in page', async (_file, _name, page) => {
  const props = { params: Promise.resolve({ id: '1' }), searchParams: Promise.resolve({}) }
  await expect(asRequestOf(null, async () => (page as Page)(props))).rejects.toMatchObject({
    digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/newsroom\/sign-in\?next=/),
  })
})
