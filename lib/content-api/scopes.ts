// What a token is for. A scope only narrows: whatever it allows, the rights of the token's person are judged beside it.
export const scopes = ['stories:read', 'stories:write', 'stories:move', 'fronts:write'] as const
export type Scope = (typeof scopes)[number]

export const scopeWords: Record<Scope, string> = {
  'stories:read': 'Read working copies and lists',
  'stories:write': 'Start stories and change them',
  'stories:move': 'Submit, publish, correct, kill and every other move',
  'fronts:write': 'Arrange and launch fronts',
}
