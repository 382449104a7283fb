import { expect, test } from 'vitest'
import { storyIdInAddress } from './story-address.ts'

test.each([
  ['1', 1],
  ['2147483647', 2_147_483_647],
  ['2147483648', null],
  ['9999999999', null],
  ['0', null],
  ['-1', null],
  ['+1', null],
  ['01', null],
  ['1.0', null],
  ['1e3', null],
  ['0x10', null],
  ['１', null],
  ['', null],
  ['story', null],
])('%j in an address is story %s', (text, id) => {
  expect(storyIdInAddress(text)).toBe(id)
})
