// Words of a comment that was not sent yet, kept while the tab lives: a closed panel or a reload loses none of them.

const keyOf = (storyId: number, box: string) => `broadsheet.comment.${storyId}.${box}`

export function keptDraft(storyId: number, box: string): string {
  try {
    return sessionStorage.getItem(keyOf(storyId, box)) ?? ''
  } catch {
    return ''
  }
}

export function keepDraft(storyId: number, box: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(storyId, box))
    else sessionStorage.setItem(keyOf(storyId, box), text)
  } catch {
    // A browser that keeps nothing: the words are on the screen all the same.
  }
}
