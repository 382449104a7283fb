import { expect, test } from 'vitest'
import { stripFramework } from './strip-framework.ts'

const table: [why: string, before: string, after: string][] = [
  [
    'leaves a page without scripts alone',
    '<p class="a">Words &lt;script&gt;</p>',
    '<p class="a">Words &lt;script&gt;</p>',
  ],
  [
    'takes out inline flight data',
    '<p>a</p><script>self.__next_f.push([1,"<p>"])</script><p>b</p>',
    '<p>a</p><p>b</p>',
  ],
  ['takes out chunks', '<script src="/_next/static/chunks/a.js" async=""></script>', ''],
  ['takes out scripts in capitals', '<SCRIPT SRC="/x.js">1</SCRIPT >ok', 'ok'],
  [
    'keeps structured data',
    '<script type="application/ld+json">{"a":1}</script>',
    '<script type="application/ld+json">{"a":1}</script>',
  ],
  [
    'keeps our islands',
    '<script type="module" src="/islands/feed.js"></script>',
    '<script type="module" src="/islands/feed.js"></script>',
  ],
  ['is not fooled by a look-alike island', '<script data-src="/islands/x.js" src="/_next/a.js"></script>', ''],
  ['is not fooled by an island in another value', '<script src="/a.js" title="src=/islands/x.js"></script>', ''],
  ['drops text separators and boundary marks', 'By <!-- -->Ann<!--$--> and <!--/$-->Bo', 'By Ann and Bo'],
  ['ends the shortest comments where a browser does', 'a<!-->b<!--->c', 'abc'],
  [
    'drops hints to load scripts',
    '<link rel="preload" as="script" href="/_next/a.js"/><link rel="modulepreload" href="/_next/b.js">',
    '',
  ],
  [
    'keeps hints for fonts and style',
    '<link rel="preload" as="font" href="/f.woff2"/><link rel="stylesheet" href="/a.css"/>',
    '<link rel="preload" as="font" href="/f.woff2"/><link rel="stylesheet" href="/a.css"/>',
  ],
  [
    'keeps a script tag inside an attribute',
    '<p title="<script>x</script>">a</p>',
    '<p title="<script>x</script>">a</p>',
  ],
  ['keeps a script tag inside a title', '<title>On <script> tags</title>', '<title>On <script> tags</title>'],
  [
    'keeps a script tag inside a text area',
    '<textarea><script>x</script></textarea>',
    '<textarea><script>x</script></textarea>',
  ],
  [
    'keeps comment marks inside structured data',
    '<script type="application/ld+json">{"a":"<!-- -->"}</script>',
    '<script type="application/ld+json">{"a":"<!-- -->"}</script>',
  ],
  ['does not end a script at a longer name', '<script>"</scripty>"</script>a', 'a'],
  ['drops an unfinished script to the end', 'a<script>b', 'a'],
  ['drops an unfinished comment to the end', 'a<!-- b', 'a'],
  ['leaves a lone less-than sign alone', 'a < b <3 </p>', 'a < b <3 </p>'],
  ['leaves elements whose names only begin alike', '<scripts>a</scripts>', '<scripts>a</scripts>'],
]

test.each(table)('%s', (_, before, after) => {
  expect(stripFramework(before)).toBe(after)
})

test('touches nothing of a page it has stripped already', () => {
  const once = stripFramework(
    table
      .map(([, before]) => before)
      .slice(0, -4)
      .join('\n'),
  )
  expect(stripFramework(once)).toBe(once)
})

test.each([
  ['open comments', '<!--'],
  ['open tags', '<a b="'],
  ['open scripts', '<script '],
  ['false ends', '<script></'],
  ['false attributes', '<script a=b '],
])('stays linear on a page of %s', (_, piece) => {
  // Megabytes of it: a quadratic scan would run into the time limit of the test.
  const page = piece.repeat(500_000)
  expect(stripFramework(page).length).toBeLessThanOrEqual(page.length)
})
