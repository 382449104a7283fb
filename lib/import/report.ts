// What an import tells of each row and at its end. One line each, for people and for grep.

export type RowOutcome =
  | { outcome: 'created'; storyId: number; href: string; paragraphs: number; remarks: readonly string[] }
  | { outcome: 'unchanged'; storyId: number; href: string }
  /** The source's row is another now than the one imported; the newsroom's story was left alone. */
  | { outcome: 'changed'; storyId: number; href: string }
  | { outcome: 'failed'; why: string }

/** `row` counts the records below the header from 1; `line` is where the record begins in the file. */
export type RowReport = { row: number; line: number } & RowOutcome
export type Totals = Record<RowOutcome['outcome'], number>

export const noTotals = (): Totals => ({ created: 0, unchanged: 0, changed: 0, failed: 0 })

export function reportLine(report: RowReport): string {
  const head = `row ${report.row} ${report.outcome}`
  switch (report.outcome) {
    case 'created': {
      const paragraphs = `${report.paragraphs} ${report.paragraphs === 1 ? 'paragraph' : 'paragraphs'}`
      return `${head} story ${report.storyId} ${report.href} (${[paragraphs, ...report.remarks].join(', ')})`
    }
    case 'unchanged':
      return `${head} story ${report.storyId} ${report.href}`
    case 'changed':
      return (
        `${head} story ${report.storyId} ${report.href}: the row differs from the one imported, the story was left ` +
        `alone. Compare them and edit the story: /newsroom/stories/${report.storyId}`
      )
    case 'failed':
      return `${head} line ${report.line}: ${report.why}`
  }
}

export const totalsLine = ({ created, unchanged, changed, failed }: Totals): string =>
  `${created} created, ${unchanged} unchanged, ${changed} changed, ${failed} failed`
