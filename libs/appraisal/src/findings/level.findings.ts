import { countedOnce } from '../alternatives.ts'
import { compare, exact, print, sum } from '../exact.ts'
import type { Form, Indicator } from '../form.ts'
import type { Finding } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { levelName } from '../weights.ts'
import { finding } from './finding.ts'

const POINTS = /[(（](\d+(?:\.\d+)?)分?[)）]/

function claimed(rows: Indicator[], levelOf: (one: Indicator) => string): Finding[] {
  const levels = [...new Set(rows.map(levelOf))]
  return levels.flatMap((level) => {
    const points = POINTS.exec(level.split('\u0000').at(-1) ?? '')?.[1]
    const own = rows.filter((one) => levelOf(one) === level)
    const together = sum(own.map(({ weight }) => exact(weight)))
    if (points === undefined || own[0] === undefined || compare(together, exact(points)) === 0) return []
    const values = { level: level.split('\u0000').at(-1) ?? '', sum: print(together), weight: points }
    return [finding('level-weights-do-not-sum', 'refuse', own[0].code, 'weight', values)]
  })
}

// Of published forms; the names of the evaluation (决策, 过程) among them.
const USUAL =
  /^(?:产出|效益|效果|满意度|服务对象满意度|社会公众满意度|成本|绩效|投入|过程|决策|管理|履职|履职效能|项目管理|资金管理|部门管理|运行成本|可持续|总体目标|年度总体目标|年度目标|预算执行|.*(?:绩效|目标|效益|满意度|成本|产出|管理|执行|能力|评价|建设|发展).*)$/

function unusualLevels(rows: Indicator[]): Finding[] {
  return rows.flatMap((one) =>
    USUAL.test(levelName(one.level1)) || /^(?:全部|指标)?$/.test(levelName(one.level1))
      ? []
      : [finding('level-unusual', 'ask', one.code, 'level', { level: one.level1 })],
  )
}

const NATIONAL: [RegExp, number][] = [
  [/^产出$/, 50],
  [/^效益$/, 30],
  [/满意度$/, 10],
]

// Output, benefit and satisfaction of 90 points in other shares are a local scheme, or two slips that cancel out.
function unusualGroups(rows: Indicator[]): Finding[] {
  const groups = NATIONAL.map(([name, usual]) => {
    const own = rows.filter(({ level1 }) => name.test(levelName(level1)))
    return {
      name: levelName(own[0]?.level1 ?? ''),
      usual,
      own,
      weight: sum(own.map(({ weight }) => exact(weight))),
    }
  })
  const isNational =
    groups.every(({ own }) => own.length > 0) && groups.flatMap(({ own }) => own).length === rows.length
  const isUsual = groups.every(({ weight, usual }) => compare(weight, exact(usual)) === 0)
  const isNinety = compare(sum(groups.map(({ weight }) => weight)), exact(90)) === 0
  if (!isNational || isUsual || !isNinety) return []
  const said = groups.map(({ name, weight }) => `${name} ${print(weight)}`).join('、')
  return [finding('groups-unusual', 'note', 'total', 'weight', { groups: said })]
}

/**
 * Where a heading promises points in brackets (产出指标（50分）) that its rows do not have, and what a scheme
 * that takes every first level would let pass: levels of no usual name, the usual ones in unusual shares.
 */
export function levelFindings(form: Form, scheme: Scheme): Finding[] {
  const rows = countedOnce(form)
  const takesAll = scheme.groups.some(({ covers }) => covers === 'every')
  return [
    ...(takesAll ? [...unusualLevels(rows), ...unusualGroups(rows)] : []),
    ...claimed(rows, ({ level1 }) => level1),
    ...claimed(rows, ({ level1, level2 }) => `${level1}\u0000${level2}`),
  ]
}
