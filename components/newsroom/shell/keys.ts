// The keys of the newsroom, for the sheet behind "?". Mod is Ctrl, and ⌘ on a Mac.

export type KeyRow = [keys: string[], what: string]

export const keys: readonly { where: string; rows: readonly KeyRow[] }[] = [
  {
    where: 'Anywhere',
    rows: [
      [['C'], 'New story'],
      [['Mod K', 'Mod Shift K'], 'Do something or find something; the second also while writing'],
      [['?', 'Mod /'], 'These keys; the second also while writing'],
    ],
  },
  {
    where: 'Desk',
    rows: [
      [['J', '↓'], 'Next story'],
      [['K', '↑'], 'Previous story'],
      [['Enter', 'E'], 'Open the story'],
      [['X'], 'Select the story, or let it go'],
      [['Shift X', 'Shift ↓'], 'Select everything up to here'],
      [['Mod A'], 'Select all that is shown'],
      [['M'], 'Move the story to…'],
      [['A'], 'Assign the selected stories, or this one'],
      [['/'], 'Find in the list'],
      [['F'], 'Filter'],
      [['Esc'], 'Select nothing'],
    ],
  },
  {
    where: 'The plan',
    rows: [[['Alt ← → ↑ ↓'], 'Carry the coverage to another day']],
  },
  {
    where: 'The story',
    rows: [
      [['Mod Enter'], 'The main move: submit, publish, update'],
      [['Z', 'Mod Z'], 'Outside of the texts: undo the last move'],
      [['Mod S'], 'Save now (it saves by itself, too)'],
      [['Mod F'], 'Find and replace in all texts of the story'],
      [['Mod .'], 'Show or hide the side panel'],
      [['Mod Alt P'], 'Show or hide the preview'],
      [['Mod Shift F'], 'Full screen; Esc leaves it'],
      [['Mod Alt M'], 'Comment on the selection or the field'],
      [['Mod Z', 'Mod Shift Z'], 'Undo, redo what you typed'],
    ],
  },
  {
    where: 'Writing',
    rows: [
      [['/'], 'Insert a block, on an empty line'],
      [['@'], 'Name a person, a story or a topic'],
      [['##', 'Space'], 'Subheading (### for a smaller one)'],
      [['-', 'Space'], 'List (1. for a numbered one)'],
      [['>', 'Space'], 'Quote'],
      [['---'], 'Divider'],
      [['Mod B', 'Mod I'], 'Bold, italic'],
      [['Mod K'], 'Link'],
      [['Tab', 'Shift Tab'], 'In a list: deeper, less deep. In a table: next cell, previous cell'],
      [['Alt Shift ↑', 'Alt Shift ↓'], 'Move the block up, down'],
      [['Mod Shift V'], 'Paste the words alone'],
    ],
  },
  {
    where: 'Finding',
    rows: [
      [['Enter', 'Shift Enter'], 'Next, previous'],
      [['Mod G', 'Mod Shift G'], 'The same, from anywhere in the bar'],
      [['Esc'], 'Close, with the cursor where the search has led'],
      [['Mod F'], 'In the bar: the browser’s own search'],
    ],
  },
  {
    where: 'Suggestions',
    rows: [
      [['Mod Shift E'], 'Suggest changes instead of making them'],
      [['F8', 'Shift F8'], 'Next suggestion, the one before'],
      [['Mod Shift Enter'], 'Accept the suggestion at the caret'],
      [['Mod Shift Backspace'], 'Reject the suggestion at the caret'],
    ],
  },
]

const onMac: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '⏎', Backspace: '⌫' }

/** A combination as it stands on the keyboard at hand. */
export const keyName = (combination: string, isMac: boolean): string =>
  combination
    .split(' ')
    .map((key) => (isMac ? (onMac[key] ?? key) : key === 'Mod' ? 'Ctrl' : key))
    .join(' ')
