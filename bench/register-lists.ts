import { sql } from 'kysely'
import { standTestPlatform } from '../server/test/stand-platform.ts'
import { fillPeople } from './people-world.ts'
import { fillService } from './service-world.ts'
import { at, times } from './times.ts'

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 580_000)
const OFFICERS = Number(process.env.BENCH_RECORDS ?? 500_000)
const READS = 60
/** Of lists that are computed from all of a year. */
const YEAR_READS = 10
const SESSIONS = 20_000
const HEAD = '| | median ms | p95 ms | limit |\n|---|---|---|---|'

/** Lists of half a million people, as the screens ask for them, at the region and far below it. */
export async function benchRegisterLists(databaseUrl: string): Promise<string[]> {
  const platform = await standTestPlatform(databaseUrl, { world: false })
  try {
    const { region, banner, town } = await fillPeople(platform.background.db, PEOPLE, OFFICERS)
    const officer = await platform.as('officer', region)
    const list = (unit: number) => `/api/register-records?kind=information-officers&organizationId=${unit}`
    const members = (unit: number) => `/api/members?organizationId=${unit}`
    const middle = (await officer.get(`${list(region)}&order=-since`)).body.next
    const asked: [name: string, path: string, limit: number | null][] = [
      ['the list at the region', list(region), 50],
      ['at a banner', list(banner), 50],
      ['at a town', list(town), 50],
      ['by its day, the newest first', `${list(region)}&order=-since`, 50],
      ['the page behind that', `${list(region)}&order=-since&after=${middle}`, 50],
      ['those of one value', `${list(region)}&holds=serves:school`, 50],
      ['those of one name', `${list(region)}&search=${encodeURIComponent('高雅静')}`, 50],
      ['as it stood on a day', `${list(region)}&on=2020-06-30`, 50],
      ['people on the rolls at the region', members(region), 50],
      ['at a town', members(town), 50],
      ['of one name', `${members(region)}&search=${encodeURIComponent('高雅静')}`, 50],
      ['of whom there may be a second one', `${members(region)}&likely=true`, null],
      [
        'how many stood on a day',
        `/api/registers/information-officers/count?day=2020-06-30&organization=${region}`,
        null,
      ],
    ]
    const measured = async (all: typeof asked, reads: number) => {
      const lines: string[] = []
      for (const [name, path, limit] of all) {
        const get = async () => {
          const { status, body } = await officer.get(path)
          if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
        }
        await get()
        const taken = await times(reads, get)
        const p95 = at(taken, 0.95)
        const over = limit !== null && p95 > limit
        lines.push(
          `| ${name} | ${at(taken, 0.5).toFixed(1)} | ${over ? `**${p95.toFixed(1)}**` : p95.toFixed(1)} | ${limit === null ? '' : `p95 ≤ ${limit} ms`} |`,
        )
      }
      return lines
    }
    const lines = await measured(asked, READS)
    for (const year of [2020, 2021]) await fillService(platform.background.db, SESSIONS, year)
    await sql`
      update register_definition set definition = jsonb_set(definition, '{training}', '{"hours": 4}')
      where kind = 'information-officers'`.execute(platform.background.db)
    const ofYear = [
      ['the region', region],
      ['a league', region + 1],
      ['a banner', banner],
      ['a town', town],
    ].flatMap(([name, unit]): typeof asked => {
      const about = `kind=information-officers&year=2021&organizationId=${unit}`
      const limit = unit === region ? null : 50
      return [
        [`ranked by points at ${name}`, `/api/performance?order=-points&${about}`, limit],
        [`by hours of training at ${name}`, `/api/training-hours?${about}`, limit],
      ]
    })
    const yearLines = await measured(ofYear, YEAR_READS)
    return [
      `Lists of people: ${PEOPLE.toLocaleString('en')} on the rolls, ${OFFICERS.toLocaleString('en')} information officers`,
      `Each list over its own address with session, permission and answer, ${READS} reads; the first page where nothing else is said.`,
      '',
      HEAD,
      ...lines,
      '',
      `Of a year in which a fifth of them did something (${SESSIONS.toLocaleString('en')} sessions of eight), computed whole for each page, ${YEAR_READS} reads:`,
      '',
      HEAD,
      ...yearLines,
    ]
  } finally {
    await platform.close()
  }
}
