/** An id that no other screen makes. Plain http addresses of a local network have no crypto.randomUUID. */
export const newSuggestionId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('')
