// How long until a story is on, or gone from, every surface of two processes, when a third one makes the move.
import { openCanaryNewsroom } from '#testing/canary-newsroom.ts'
import { surfacesOf, type Turned, untilTurned } from '#testing/canary-walk.ts'
import { print } from './figure.ts'
import type { RunningProduct } from './running-product.ts'

const rounds = 25
const deadlineMs = 10_000

export async function spread({ address, newsroom }: RunningProduct): Promise<void> {
  const canary = await openCanaryNewsroom(newsroom)
  const origins = [address, canary.address]
  const published: Turned[] = []
  const killed: Turned[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      const planted = await canary.plant(`bench${round}x${Date.now().toString(36)}`, null)
      const surfaces = surfacesOf(planted)
      const outAt = await canary.move('publish', planted.id)
      published.push(...(await untilTurned(origins, planted, surfaces, { shown: true, since: outAt, deadlineMs })))
      const goneAt = await canary.move('kill', planted.id)
      killed.push(...(await untilTurned(origins, planted, surfaces, { shown: false, since: goneAt, deadlineMs })))
    }
  } finally {
    await canary.stop()
  }
  tell('publish on one process → visible on every surface of two others, p99 in ms', published)
  tell('kill on one process → gone from every surface of two others, p99 in ms', killed)
}

function tell(figure: string, turned: readonly Turned[]): void {
  const sorted = turned.map(({ afterMs }) => afterMs).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
  print('delivery', {
    figure,
    rounds,
    looks: sorted.length,
    p50: at(0.5),
    worst: sorted.at(-1) ?? null,
    value: at(0.99),
  })
}
