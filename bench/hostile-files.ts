import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { send } from '../server/src/modules/evidence/evidence-samples.ts'
import type { Client } from '../server/test/client.ts'
import { standTestHouse } from '../server/test/stand-house.ts'

const QUESTIONS = 150
const ATTACKERS_AT_ONCE = 4

/** What the reader of camera notes never came back from: a picture whose first box has no end. */
const hostilePhoto = () =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(2000)])

const attacks: Record<string, () => [string, Buffer]> = {
  'photos without an end': () => ['IMG_0001.heic', hostilePhoto()],
}

async function timed(client: Client, path: string): Promise<number> {
  const start = performance.now()
  const { status } = await client.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  return performance.now() - start
}

const p95 = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

async function measure(client: Client, path: string): Promise<number> {
  const times = []
  for (let nth = 0; nth < QUESTIONS; nth += 1) times.push(await timed(client, path))
  return p95(times)
}

async function underAttack(attacker: Client, attack: () => [string, Buffer], work: () => Promise<number>) {
  let over = false
  let sent = 0
  const loops = Array.from({ length: ATTACKERS_AT_ONCE }, async () => {
    while (!over) {
      const { status } = await send(attacker, ...attack())
      if (status === 429) await setTimeout(250)
      else sent += 1
    }
  })
  const time = await work().finally(() => {
    over = true
  })
  await Promise.all(loops)
  return { time, sent }
}

/** One person sends hostile files, as many as the house takes from one; how much longer do others wait for light questions? */
export async function benchHostileFiles(databaseUrl: string): Promise<string[]> {
  const house = await standTestHouse(databaseUrl, { config: { requestLimit: 600 } })
  try {
    const { league, banner } = house.world
    const checker = await house.as('checker', league.organizationId)
    const attacker = await house.as('recorder', banner.organizationId)
    const path = `/api/organizations/${league.organizationId}`
    await measure(checker, path)
    const lines = []
    for (const [name, attack] of Object.entries(attacks)) {
      const quiet = await measure(checker, path)
      const { time, sent } = await underAttack(attacker, attack, () => measure(checker, path))
      lines.push(
        `${name}: ${sent} sent meanwhile · p95 of another person's questions ${(time / quiet).toFixed(2)} × quiet (goal ≤ 2)`,
      )
    }
    return ['Hostile files of one person, questions of another', ...lines]
  } finally {
    await house.close()
  }
}
