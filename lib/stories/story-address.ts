const largestId = 2_147_483_647

/** A story's id as it stands in an address: a positive 32-bit integer without sign or leading zero, else null. */
export function storyIdInAddress(text: string): number | null {
  if (!/^[1-9]\d{0,9}$/.test(text)) return null
  const id = Number(text)
  return id <= largestId ? id : null
}
