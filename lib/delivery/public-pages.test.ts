import { expect, test } from 'vitest'
import { publicPage } from './public-pages.ts'

test.each([
  ['/', '?utm_source=x', ''],
  ['/', '?before=abc-1', ''],
  ['/news', '', ''],
  ['/news', '?', ''],
  ['/news', '?before=kx9-1&sections=world,sport', '?before=kx9-1&sections=sport,world'],
  ['/news', '?sections=sport,world,sport&utm=1&before=kx9-1', '?before=kx9-1&sections=sport,world'],
  ['/news', '?sections=World,../x,', ''],
  ['/news', '?sections=world&sections=sport&sections=', '?sections=sport,world'],
  ['/news', '?sections=%20&sections=sport', '?sections=sport'],
  ['/news', '?before=%3Cscript%3E', ''],
  ['/world', '?before=kx9-1&page=2', '?before=kx9-1'],
  ['/topics', '?before=kx9-1', ''],
  ['/topics/climate', '?before=kx9-1', '?before=kx9-1'],
  ['/world/12/storm', '?page=2', '?page=2'],
  ['/world/12/storm', '?page=1', ''],
  ['/world/12/storm', '?page=all&page=3', '?page=all'],
  ['/world/12/storm', '?page=02', ''],
  ['/world/12/storm', '?_rsc=1a2b&fbclid=1', ''],
  ['/world/12/storm', '?%E0%A4%A=1', ''],
  ['/world/12/storm/changes', '?to=3&from=1&page=2', '?from=1&to=3'],
  ['/world/12/storm/changes', '?from=0&to=x', ''],
  ['/a/b/c/d', '?page=2&from=1', ''],
  ['/rss.xml', '?x=1', ''],
])('%s%s is looked up as %s%s', (path, search, query) => {
  expect(publicPage(path, search)).toMatchObject({ path, query })
})

test('a query is spelt the same way when it is spelt again', () => {
  const once = publicPage('/news', '?sections=world,sport&before=k:1').query
  expect(publicPage('/news', once).query).toBe(once)
})
