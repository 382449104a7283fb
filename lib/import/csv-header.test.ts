import { describe, expect, test } from 'vitest'
import { columnsOf, rowOf } from './csv-header.ts'

const columns = { url: 'link', date: 'day', title: 'head', text: 'words' }

describe('the header of a file', () => {
  test('says where the columns are, in any order and case, beside others', () => {
    const found = columnsOf(['Words', ' day ', 'rating', 'HEAD', 'link'], columns)
    expect(found).toEqual({ url: 4, date: 1, title: 3, text: 0 })
    expect(rowOf(['w', 'd', 'r', 'h', 'l'], { url: 4, date: 1, title: 3, text: 0 })).toEqual({
      url: 'l',
      date: 'd',
      title: 'h',
      text: 'w',
    })
  })

  test('tells each missing and doubled column by name', () => {
    const problems = [columnsOf(['link', 'day', 'day', 'title'], columns)].flat().join('\n')
    expect(problems).toContain('Columns 2 and 3 are both called "day"')
    expect(problems).toContain('There is no column "head" (headline)')
    expect(problems).toContain('There is no column "words"')
    expect(problems).toContain('"link", "day", "day", "title"')
  })

  test('tells a file of semicolons what it lacks', () => {
    expect([columnsOf(['link;day;head;words'], columns)].flat().join(' ')).toContain('apart by commas')
  })
})
