import { readFileSync } from 'node:fs'
import { csvRecords } from '@medelge/sheets'
import { expect, it } from 'vitest'
import { check } from './check.ts'
import { readTable } from './reading/read-table.ts'

/** The 633 figures of three published reports, as they were taken down from them. */
const text = readFileSync(new URL('../../../demo/data/published-figures.csv', import.meta.url), 'utf8')
const rows = [...csvRecords(text, ',')].map((cells, at) => ({
  row: at + 1,
  cells: cells.map((cell) => cell || null),
}))
const reading = readTable(rows)
const figures = 'figures' in reading ? reading.figures : []
const findings = check(figures).map(({ rule, places }) => ({ rule, ids: places.map(({ row }) => row) }))

/** What a close reader of the reports found, by the rule that finds it and the rows it must show. */
const contradictions: [what: string, rule: string, ids: string[]][] = [
  ['members of expert groups', 'differs-in-document', ['004-095', '004-269', '004-365']],
  ['volunteers', 'differs-in-document', ['004-107', '004-271', '004-366']],
  ['information officers', 'differs-in-document', ['004-031', '004-273', '004-367']],
  ['societies on the web', 'differs-in-document', ['004-179', '004-458']],
  ['new grass-roots associations', 'differs-in-document', ['004-330', '004-363']],
  ['heads of three kinds', 'differs-in-document', ['004-328', '004-376']],
  ['leagues with elections', 'differs-in-document', ['004-326', '004-358']],
  ['banners with elections', 'differs-in-document', ['004-327', '004-359']],
  ['reform tasks', 'sum-does-not-close', ['004-315', '004-318', '004-355']],
  ['tasks of the leagues, “more than 87 %”', 'rate-does-not-follow', ['004-318', '004-319', '004-320']],
  ['tasks of the association, 91 %', 'rate-does-not-follow', ['003-007', '003-008', '003-009']],
  ['clicks on 4K television', 'only-grows', ['004-182', '002-057']],
  ['texts on 4K television', 'only-grows', ['004-183', '002-055']],
  ['films on 4K television', 'only-grows', ['004-184', '002-056']],
  ['bases ever named', 'only-grows', ['004-369', '002-012']],
  ['science courtyards', 'differs-in-document', ['004-241', '004-399']],
  ['topics of the think tank', 'differs-in-document', ['004-304', '004-382']],
  ['results of the think tank', 'differs-in-document', ['004-305', '004-383']],
  ['the target of academic exchange', 'two-values', ['004-009', '004-046']],
  ['participants of the annual meeting', 'period-in-period', ['004-307', '004-087']],
  ['characters of Mongolian resources', 'differs-in-document', ['004-191', '004-466']],
  ['visitors of mobile museums', 'period-in-period', ['004-260', '004-411']],
  ['workstations of experts', 'stock-and-flows', ['003-023', '004-404']],
  ['items pushed on two sets of outlets', 'one-number-two-things', ['004-342', '004-462']],
  ['one audience of two campaigns', 'one-number-two-things', ['002-036', '004-448']],
]

it.each(contradictions)('finds what the reports say of %s', (_, rule, ids) => {
  const found = findings.filter((one) => one.rule === rule && ids.every((id) => one.ids.includes(id)))
  expect(found).toHaveLength(1)
})

/** Judged by hand: two things that share a name in the table, and no contradiction of the reports. */
const falseAlarms: [rule: string, ids: string[]][] = [
  ['two-values', ['004-140', '004-151']],
  ['two-values', ['004-143', '004-147']],
  ['period-in-period', ['004-144', '004-350']],
  ['more-than', ['002-066', '004-419']],
]

it('raises as many false alarms as docs/consistency.md admits, among as many findings', () => {
  const isFalse = ({ rule, ids }: (typeof findings)[number]) =>
    falseAlarms.some(([code, places]) => code === rule && places.every((place) => ids.includes(place)))
  expect(figures).toHaveLength(633)
  expect(findings.filter(isFalse)).toHaveLength(falseAlarms.length)
  const said = readFileSync(new URL('../../../docs/consistency.md', import.meta.url), 'utf8')
  expect(said).toContain(`${findings.length} findings, ${falseAlarms.length} of them false alarms`)
  expect(falseAlarms.length / findings.length).toBeLessThan(0.1)
})
