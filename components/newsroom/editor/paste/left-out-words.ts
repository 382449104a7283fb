import type { LeftOut } from './tree-walk.ts'

/** What a paste could not bring along, said to the person. */
export const leftOutWords: Record<LeftOut, string> = {
  notes: 'Footnotes and comments were left out.',
  pictures:
    'Some pictures were not on the clipboard and were left out. Save them as files and drop them into the text.',
  frames: 'A frame of another page was left out. Paste its address instead.',
  rest: 'This is more than a story may hold: the end was left out.',
}
