import { performance } from 'node:perf_hooks'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import {
  findOrganizations,
  insertOrganizations,
  type NewOrganization,
} from '../server/src/modules/organizations/index.ts'
import { fillRegion } from './region.ts'

const UNITS = Number(process.env.BENCH_UNITS ?? 50_000)
const WIDE = 6000
const READS = 40
const places = [
  '锡林郭勒',
  '科尔沁',
  '乌拉特',
  '鄂温克',
  '阿巴嘎',
  '巴林',
  '克什克腾',
  '达茂',
  '苏尼特',
  '正镶白',
]

/** A region with 6,000 units right below it, and the others spread below those. */
async function fill(db: Kysely<Database>): Promise<void> {
  await fillRegion(db)
  const { rows } = await sql<{ id: number }>`select min(id) as id from area`.execute(db)
  const areaId = rows[0]?.id ?? 0
  const unit = (n: number): NewOrganization => ({
    code: `b-${n}`,
    name: n === 0 ? '自治区科学技术协会' : `${places[n % places.length]}第${n}中学科学技术协会`,
    shortName: `单位${n}`,
    kind: 'association',
    level: n === 0 ? 'region' : 'none',
    areaId,
    places: [{ parentCode: n === 0 ? null : n <= WIDE ? 'b-0' : `b-${(n % WIDE) + 1}`, since: '2015-01-01' }],
  })
  for (let first = 0; first < UNITS; first += 5000)
    await insertOrganizations(
      db,
      Array.from({ length: Math.min(5000, UNITS - first) }, (_, n) => unit(first + n)),
    )
  await sql`analyze organization, organization_parent`.execute(db)
}

async function timeOf(read: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let turn = 0; turn < READS; turn += 1) {
    const start = performance.now()
    await read()
    times.push(performance.now() - start)
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(READS * share)] ?? Number.NaN).toFixed(1)
  return `${at(0.5)} ms median · ${at(0.95)} ms p95`
}

/** What the organization screens ask first, on a tree of fifty thousand. */
export async function benchOrganizationTree(db: Kysely<Database>): Promise<string[]> {
  await fill(db)
  const { rows } = await sql<{ id: number }>`select id from organization where code = 'b-0'`.execute(db)
  const parentId = rows[0]?.id ?? 0
  const search = (word: string) => timeOf(() => findOrganizations(db, { search: word, limit: 200 }))
  return [
    `An organization tree of ${UNITS.toLocaleString('en')} units, ${WIDE.toLocaleString('en')} right below the top`,
    `  children of the top, first 200: ${await timeOf(() => findOrganizations(db, { parentId, limit: 200 }))}`,
    `  children of a unit below: ${await timeOf(() => findOrganizations(db, { parentId: parentId + 7, limit: 200 }))}`,
    `  search 阿巴嘎: ${await search('阿巴嘎')} · 第4321: ${await search('第4321')}`,
    `  search abaga: ${await search('abaga')} · initials klqd43: ${await search('klqd43')}`,
    `  search of what is not there: ${await search('没有这个单位')} · zzzz: ${await search('zzzz')}`,
    '  (goal: first paint < 200 ms on the server side)',
  ]
}
