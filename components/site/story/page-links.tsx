import type { PageChoice } from '#lib/stories/body-pages.ts'
import type { Words } from '#lib/web/words/words.ts'
import styles from './page-links.module.css'

/** The address of a page of a broken-up article; the first page is the story's own. */
export const pageHref = (href: string, page: number | 'all') => (page === 1 ? href : `${href}?page=${page}`)

/** "3 pages in this article", the pages as links, and all of it on one page. */
export function PageLinks({ href, choice, words }: { href: string; choice: PageChoice; words: Words }) {
  const { page, of, isWhole } = choice
  if (of === 1) return null
  return (
    <nav className={styles.pages} aria-label={words.pages}>
      <p className={styles.count}>{words.pagesInArticle(of)}</p>
      <ol className={styles.list}>
        {Array.from({ length: of }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <a
              href={pageHref(href, number)}
              aria-label={words.pageOf(number, of)}
              aria-current={!isWhole && number === page ? 'page' : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
      {isWhole || page === of ? null : (
        <a className={styles.next} href={pageHref(href, page + 1)} rel="next">
          {words.nextPage}
        </a>
      )}
      <a href={isWhole ? href : pageHref(href, 'all')}>{isWhole ? words.byPages : words.viewAll}</a>
    </nav>
  )
}
