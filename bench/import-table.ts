import { performance } from 'node:perf_hooks'
import { beginImport, carryOut, workbook } from '../server/src/modules/imports/import.fixture.ts'
import { standTestPlatform } from '../server/test/stand-platform.ts'

const ROWS = Number(process.env.BENCH_ROWS ?? 10_000)
const subjects = [
  '草原防火',
  '接羔保育',
  '防灾减灾',
  '食品安全',
  '航天知识',
  '急救常识',
  '沙漠治理',
  '节约用水',
]

/** A year's outreach as people keep it: a title line, then a row per session. */
const table = () =>
  workbook([
    ['2021年科普活动台账'],
    ['序号', '活动名称', '活动时间', '地点', '活动形式', '受众', '参加人数', '发放资料', '备注'],
    ...Array.from({ length: ROWS }, (_, n) => [
      n + 1,
      `${subjects[n % subjects.length]}科普讲座第${n + 1}讲`,
      `2021.${1 + (n % 12)}.${1 + (n % 28)}`,
      `第${(n % 40) + 1}嘎查文化室`,
      n % 3 ? '讲座' : '科普咨询',
      n % 2 ? '农牧民' : '青少年',
      20 + (n % 300),
      n % 500,
      null,
    ]),
  ])

/** A table of sessions read in through the real app: checked cell by cell, confirmed, recorded all or nothing. */
export async function benchImportTable(databaseUrl: string): Promise<string[]> {
  const platform = await standTestPlatform(databaseUrl, { clock: () => new Date('2022-01-20T02:00:00Z') })
  try {
    const unit = platform.world.league.organizationId
    const clerk = await platform.as('recorder', unit)
    const bytes = await table()
    const start = performance.now()
    const run = await beginImport(clerk, 'sessions', unit, { name: '台账.xlsx', bytes })
    const checked = performance.now()
    const done = await carryOut(clerk, run.id, { confirmed: true })
    const end = performance.now()
    if (done.state !== 'imported') throw new Error(`The table was not read in: ${JSON.stringify(done)}`)
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
    return [
      `A table of ${ROWS.toLocaleString('en')} sessions read in`,
      `sent and checked ${seconds(start, checked)} s · recorded and handed in ${seconds(checked, end)} s · together ${seconds(start, end)} s (goal < 20 s)`,
    ]
  } finally {
    await platform.close()
  }
}
