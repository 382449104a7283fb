import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { type Body, emptyBody } from './body.ts'
import { withoutComments } from './editorial-marks.ts'
import { guardLiveText } from './guarded-live-text.ts'
import { liveTextOf, readLiveText, rewriteLiveText } from './live-text.ts'

const fields = { headline: 'h', shortHeadline: '', standfirst: '', slugline: '' }
const bodies = (body: Body): Body => (body.content.length > 0 ? body : emptyBody)

test('any body comes back from the shared document as it was', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      expect(readLiveText(liveTextOf({ ...fields, body })).body).toEqual(bodies(body))
    }),
  )
})

test('the guard lets in whatever body a story can hold', () => {
  fc.assert(
    fc.property(arbitraryBody, arbitraryBody, (first, second) => {
      const doc = liveTextOf({ ...fields, body: first })
      const guarded = guardLiveText([Y.encodeStateAsUpdate(doc)])
      const before = Y.encodeStateVector(doc)
      rewriteLiveText(doc, { body: second })
      guarded.let(Y.encodeStateAsUpdate(doc, before))
      expect(guarded.values().body).toEqual(readLiveText(doc).body)
    }),
  )
})

test('a rewrite says the new body, whatever stood there; comments may stay', () => {
  fc.assert(
    fc.property(arbitraryBody, arbitraryBody, (first, second) => {
      const doc = liveTextOf({ ...fields, body: first })
      rewriteLiveText(doc, { body: second })
      const plain = ({ content }: Body) => content.map(withoutComments)
      expect(plain(readLiveText(doc).body)).toEqual(plain(bodies(second)))
    }),
  )
})
