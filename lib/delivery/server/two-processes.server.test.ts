import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '#lib/db/client.ts'
import { makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'

type Node = { child: ChildProcess; url: string }
let nodes: Node[] = []

async function startNode(): Promise<Node> {
  const child = spawn('node', ['testing/page-node.ts'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(child.stdout!, 'data')
  return { child, url: `http://127.0.0.1:${String(port).trim()}` }
}

async function stopNode({ child }: Node): Promise<number | null> {
  child.kill('SIGTERM')
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]
  return code
}

beforeEach(async () => {
  await db.topic.create({ data: { id: 1, slug: 'climate', name: 'before', type: 'subject' } })
  nodes = await Promise.all([startNode(), startNode()])
})
afterEach(async () => {
  await Promise.all(nodes.map(stopNode))
})

const shown = async (node: Node) => (await fetch(`${node.url}/climate`)).text()
const rename = (node: Node, name: string) =>
  fetch(`${node.url}/api/1/${name}`, { method: 'POST', headers: { origin: node.url } }).then((res) => res.text())

test('a change made on one process is on its next page at once, and on the other process too', async () => {
  const [here, there] = nodes as [Node, Node]
  for (let round = 1; round <= 50; round++) {
    const [acting, other] = round % 2 ? [here, there] : [there, here]
    await Promise.all([shown(here), shown(there)])
    expect(await rename(acting, `name-${round}`)).toBe('renamed')
    expect(await shown(acting)).toBe(`name-${round}`)
    await vi.waitUntil(async () => (await shown(other)) === `name-${round}`, { interval: 1, timeout: 1_000 })
  }
})

test('a publish on one process is in the feed of both', async () => {
  const [here, there] = nodes as [Node, Node]
  const { id: sectionId } = await makeSection()
  const feed = async (node: Node) => (await fetch(`${node.url}/news`)).text()
  for (let round = 1; round <= 20; round++) {
    const headline = `Harbour ${round} reopens`
    const { id, revision } = await draftStory(sectionId, { headline })
    const [acting, other] = round % 2 ? [here, there] : [there, here]
    for (const before of await Promise.all([feed(here), feed(there)])) expect(before).not.toContain(headline)
    const publish = `${acting.url}/api/publish/${id}-${revision}`
    const answer = await fetch(publish, { method: 'POST', headers: { origin: acting.url } })
    expect(await answer.text()).toBe('published')
    expect(await feed(acting)).toContain(headline)
    await vi.waitUntil(async () => (await feed(other)).includes(headline), { interval: 1, timeout: 1_000 })
  }
})

test('a process told to stop ends by itself, and the other goes on', async () => {
  const [here, there] = nodes as [Node, Node]
  await Promise.all([shown(here), shown(there)])
  expect(await stopNode(here)).toBe(0)
  expect(await rename(there, 'after')).toBe('renamed')
  expect(await shown(there)).toBe('after')
})
