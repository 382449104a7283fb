import type { Block, Body } from './body.ts'

/** The blocks of a body by the page breaks its editor set. Breaks at an end or side by side make no empty page. */
export function pagesOf(body: Body): Block[][] {
  const pages: Block[][] = [[]]
  for (const block of body.content) {
    if (block.type === 'pageBreak') pages.push([])
    else pages.at(-1)?.push(block)
  }
  const filled = pages.filter((page) => page.length > 0)
  return filled.length > 0 ? filled : [[]]
}

export type PageChoice = { page: number; blocks: Block[]; of: number; isWhole: boolean }

/**
 * What `?page=` shows: nothing means the first page, a number that page, "all" the whole. Null for a page the article
 * does not have, so that made-up numbers are no addresses.
 */
export function choosePage(body: Body, asked: string | undefined): PageChoice | null {
  const pages = pagesOf(body)
  const of = pages.length
  if (asked === 'all') return { page: 1, blocks: pages.flat(), of, isWhole: true }
  if (asked !== undefined && !/^[1-9]\d{0,3}$/.test(asked)) return null
  const page = asked === undefined ? 1 : Number(asked)
  const blocks = pages[page - 1]
  return blocks ? { page, blocks, of, isWhole: false } : null
}
