import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pair } from '../write-world.ts'
import type { Journal } from './journal.ts'
import type { Sender } from './sender.ts'
import { upload } from './uploading.ts'

/** One person's or one pair's work: done again and again until the day ends. */
export type Work = (sender: Sender, pair: Pair, journal: Journal) => Promise<void>

const facts = ({ area, banner }: Pair, title: string) => ({
  kind: 'lecture',
  title,
  day: `2021-0${1 + Math.floor(Math.random() * 9)}-15`,
  areaId: area,
  place: title,
  hosts: [banner],
  headcounts: [{ audience: 'farmers-herders', offline: 86, online: 0 }],
  countMethod: 'sheet',
})

async function record(sender: Sender, pair: Pair, { sessions }: Journal): Promise<[string, string, number]> {
  const title = `第${randomUUID()}场`
  sessions.set(title, 'asked')
  const { body } = await sender.write('/api/sessions', pair.recorder, randomUUID(), facts(pair, title))
  sessions.set(title, 'recorded')
  return [title, body.id, body.version]
}

async function accept(
  sender: Sender,
  pair: Pair,
  { sessions }: Journal,
  [title, id, version]: [string, string, number],
) {
  await sender.write(`/api/sessions/${id}/accept`, pair.checker, randomUUID(), { version })
  sessions.set(title, 'counted')
}

/** Records a session, hands it in, has it accepted. */
export const recordAndAccept: Work = async (sender, pair, journal) => {
  const made = await record(sender, pair, journal)
  await sender.write(`/api/sessions/${made[1]}/submit`, pair.recorder, randomUUID())
  await accept(sender, pair, journal, made)
}

/** Several at a time, as a checker accepts a page of them at once. */
export const acceptMany: Work = async (sender, pair, journal) => {
  const made = await Promise.all(Array.from({ length: 5 }, () => record(sender, pair, journal)))
  for (const [, id] of made) await sender.write(`/api/sessions/${id}/submit`, pair.recorder, randomUUID())
  await Promise.all(made.map((one) => accept(sender, pair, journal, one)))
}

export const sendFile: Work = async (sender, pair, journal) => {
  const text = Buffer.from(`签到表 ${randomBytes(60_000).toString('base64')}`)
  const id = await upload(sender, pair.recorder, '签到表.txt', text)
  journal.evidence.set(id, createHash('sha256').update(text).digest('hex'))
}

/** Waits until a run is in one of these states. */
async function settled(sender: Sender, cookie: string, id: string, states: readonly string[]) {
  for (;;) {
    const { body } = await sender.until({ method: 'GET', path: `/api/imports/${id}`, cookie })
    if (states.includes(body.state)) return body.state as string
    await pause(50)
  }
}

/** Sends a table, waits until it was looked through, has it recorded. One that broke off for good leaves nothing. */
export const importTable: Work = async (sender, pair, journal) => {
  const titles = Array.from({ length: 4 }, () => `表中${randomUUID()}`)
  const rows = titles.map((title) => `${title},讲座,2021-06-01,${title},20`)
  const bytes = Buffer.from(['活动名称,活动类型,日期,地点,线下人数', ...rows, ''].join('\n'))
  const evidenceId = await upload(sender, pair.recorder, '台账.csv', bytes)
  const begun = { kind: 'sessions', evidenceId, organizationId: pair.banner }
  const { body } = await sender.write('/api/imports', pair.recorder, randomUUID(), begun)
  const looked = await settled(sender, pair.recorder, body.id, ['checked', 'failed'])
  if (looked === 'failed') return
  journal.tables.set(body.id, titles)
  await sender.write(`/api/imports/${body.id}/carry-out`, pair.recorder, randomUUID(), { confirmed: true })
  const outcome = await settled(sender, pair.recorder, body.id, ['imported', 'failed', 'checked'])
  if (outcome === 'imported') for (const title of titles) journal.sessions.set(title, 'recorded')
  journal.tables.delete(body.id)
}
