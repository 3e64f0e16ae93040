import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { rawWorkbook } from '../libs/sheets/src/reading/raw-xlsx.fixture.ts'
import { send } from '../server/src/modules/evidence/evidence.fixture.ts'
import type { Client } from '../server/test/client.ts'
import { standTestPlatform } from '../server/test/stand-platform.ts'

const QUESTIONS = 150
const ATTACKERS_AT_ONCE = 4

/** What the reader of camera notes never came back from: a picture whose first box has no end. */
const hostilePhoto = () =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(2000)])

/** A workbook of a few kilobytes that unfolds to tags inside one another, or beside one another. */
const nested = () => rawWorkbook('<a>'.repeat(26_000_000))
const endless = () => rawWorkbook(`<sheetData>${'<x/>'.repeat(40_000_000)}</sheetData>`)

type Attack = (attacker: Client, organizationId: number) => Promise<() => Promise<number>>

const sending: Attack = async (attacker) => async () =>
  (await send(attacker, 'IMG_0001.heic', hostilePhoto())).status

// One file is sent, and then read in again and again.
const reading =
  (path: string, name: string, make: () => Buffer): Attack =>
  async (attacker, organizationId) => {
    const { body } = await send(attacker, '台账.xlsx', make())
    if (!body.id) throw new Error(`The table was not taken: ${body.code}`)
    const asked = { organizationId, [name]: body.id, ...(name === 'evidenceId' ? { kind: 'sessions' } : {}) }
    return async () => {
      const { status, body: answer } = await attacker.post(path, asked)
      if (status === 400 || status === 404) throw new Error(`${path} was not asked rightly: ${answer.code}`)
      return status
    }
  }

/** What as many ordinary questions cost the others: the measure for the attacks. */
const ordinary: Attack = async (attacker, organizationId) => async () =>
  (await attacker.get(`/api/organizations/${organizationId}`)).status

const attacks: Record<string, Attack> = {
  'ordinary questions, to compare': ordinary,
  'photos without an end': sending,
  'tables of nested tags': reading('/api/imports', 'evidenceId', nested),
  'tables without an end': reading('/api/imports', 'evidenceId', endless),
  'forms of nested tags': reading('/api/appraisals/import', 'evidence', nested),
  'forms without an end': reading('/api/appraisals/import', 'evidence', endless),
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

async function underAttack(attack: () => Promise<number>, work: () => Promise<number>) {
  let over = false
  let sent = 0
  const loops = Array.from({ length: ATTACKERS_AT_ONCE }, async () => {
    while (!over) {
      const status = await attack()
      if (status === 429 || status === 503) await setTimeout(250)
      else sent += 1
    }
  })
  const time = await work().finally(() => {
    over = true
  })
  await Promise.all(loops)
  return { time, sent }
}

/** One person sends hostile files, as many as the platform takes from one; how much longer do others wait for light questions? */
export async function benchHostileFiles(databaseUrl: string): Promise<string[]> {
  const platform = await standTestPlatform(databaseUrl, { config: { requestLimit: 600 } })
  try {
    const { league, banner } = platform.world
    const path = `/api/organizations/${league.organizationId}`
    const lines = []
    for (const [name, attack] of Object.entries(attacks)) {
      // Other persons each time: what one may ask in a minute is bounded.
      const attacker = await platform.as('officer', banner.organizationId)
      const checker = await platform.as('checker', league.organizationId)
      await measure(checker, path)
      const once = await attack(attacker, banner.organizationId)
      const quiet = await measure(checker, path)
      const { time, sent } = await underAttack(once, () => measure(checker, path))
      if (sent === 0) throw new Error(`${name}: nothing was sent`)
      lines.push(
        `${name}: ${sent} sent meanwhile · p95 of another person's questions ${(time / quiet).toFixed(2)} × quiet (goal ≤ 2)`,
      )
    }
    return ['Hostile files of one person, questions of another', ...lines]
  } finally {
    await platform.close()
  }
}
