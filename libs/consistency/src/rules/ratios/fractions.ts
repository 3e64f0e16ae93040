import { endings } from '../../facts/endings.ts'
import type { Fact } from '../../facts/fact.ts'
import { groupBy } from '../../facts/group-by.ts'
import { codeReading } from '../../names/code-reading.ts'
import { type StageReading, stageReadings } from '../../names/stage-readings.ts'

/** Two numbers of which a share may be. */
export interface Fraction {
  part: Fact
  whole: Fact
}

type Reading = StageReading & { fact: Fact }

/** Pairs looked at for one share: in a table of many rows of one thing none is meant. */
const MOST = 40
const executed = /执行数|执行金额|支出数|实际支出|已支出|支付数/
const budget = /预算数|预算金额|预算总额|预算$|安排/
const planned = /计划|应|目标|任务/
const done = /实际|实到|完成|已/

const measureOf = ({ name, unit }: Fact) => (name.measure.includes('人次') ? 'attendances' : unit.class)
const allPairs = (parts: readonly Fact[], wholes: readonly Fact[]): Fraction[] =>
  parts.length * wholes.length > MOST
    ? []
    : parts.flatMap((part) =>
        wholes
          .filter((whole) => whole !== part && whole.value > 0 && measureOf(whole) === measureOf(part))
          .map((whole) => ({ part, whole })),
      )

const rateWords = /(?:百分比|比例|占比|比重|率)$/

/** By stage: 任务完成率 is 任务完成数 of 任务数, 信息采用率 is 信息采用数 of 信息报送数. */
function byStage(
  rate: Fact,
  bases: ReadonlyMap<string, readonly Reading[]>,
  ending: (base: string) => readonly Fact[],
): Fraction[] {
  const core = rate.name.core.replace(rateWords, '')
  return stageReadings(core).flatMap(({ base, stage, reached }) => {
    const own = stage === '' || base === '' ? [] : (bases.get(base) ?? [])
    const same = own.filter((one) => one.stage === stage || one.stage === `已${stage}`)
    const parts = same.length > 0 ? same : own.filter((one) => one.reached === reached)
    if (parts.length === 0) return []
    const beside = own.filter((one) => one.reached < reached)
    // 问题整改率 is of 巡视反馈问题数, where only that is there.
    const longer = beside.length > 0 ? [] : ending(base).filter(({ name }) => !name.core.includes(stage))
    const wholes = beside.length > 0 || longer.length !== 1 ? beside : longer.map((fact) => ({ fact }))
    return allPairs(
      parts.map(({ fact }) => fact),
      wholes.map(({ fact }) => fact),
    )
  })
}

/** By words: 女科技工作者占比 is 女科技工作者数 of 科技工作者数. */
function byWords(
  rate: Fact,
  cores: ReadonlyMap<string, readonly Fact[]>,
  totals: readonly Fact[],
): Fraction[] {
  const core = rate.name.core.replace(rateWords, '')
  const parts = cores.get(core) ?? []
  for (let cut = 1; parts.length > 0 && cut < Math.min(core.length - 1, 20); cut += 1) {
    const wholes = cores.get(core.slice(cut))
    if (wholes) return allPairs(parts, wholes)
  }
  // 女性占比 of 总人数: the only total there is.
  return totals.length === 1 && /占比|比例|比重/.test(rate.name.plain) ? allPairs(parts, totals) : []
}

const saysAll = ({ name }: Fact) => name.total || /^(?:总|全体|全部|人|会员)$/.test(name.core)

const saysIn = (word: RegExp) => (fact: Fact) =>
  fact.unit.class === 'money' && word.test(fact.figure.name ?? fact.name.plain)

/** Money: 预算执行率 is what was spent of what was planned. */
const byBudget = (rate: Fact, spent: readonly Fact[], meant: readonly Fact[]): Fraction[] =>
  /执行率|支出进度/.test(rate.name.plain) ? allPairs(spent, meant) : []

/** Where the share says no more than 完成率: of the two numbers beside it, one planned and one done. */
function byPlan(rate: Fact, counts: readonly Fact[]): Fraction[] {
  if (!/完成率|出勤率|到会率|到课率|参加率|达成率/.test(rate.name.plain)) return []
  const wholes = counts.filter(
    ({ figure }) => planned.test(figure.name ?? '') && !done.test(figure.name ?? ''),
  )
  const parts = counts.filter(({ figure }) => done.test(figure.name ?? ''))
  return parts.length === 1 && wholes.length === 1 ? allPairs(parts, wholes) : []
}

/** By codes: x_rate is x_done of x_total. */
function byCode(rate: Fact, coded: ReadonlyMap<string, readonly Reading[]>): Fraction[] {
  const stem = /^(.{2,60})_(?:rate|ratio|share|pct|percent)$/.exec(rate.figure.code ?? '')?.[1]
  const own = stem === undefined ? [] : (coded.get(stem) ?? [])
  const of = (done: boolean) => own.filter(({ reached }) => reached > 0 === done).map(({ fact }) => fact)
  return allPairs(of(true), of(false))
}

/** Makes ready to find, among the numbers of one document, unit and date, those a share is of. */
export function fractionsOf(counts: readonly Fact[]): (rate: Fact) => Fraction[] {
  const bases = groupBy(
    counts.flatMap((fact) => fact.name.readings.map((reading) => ({ ...reading, fact }))),
    ({ base }) => base,
  )
  const cores = groupBy(counts, ({ name }) => name.core)
  const coded = groupBy(
    counts.flatMap((fact) => {
      const reading = codeReading(fact.figure.code ?? '')
      return reading === undefined ? [] : [{ ...reading, fact }]
    }),
    ({ base }) => base,
  )
  // Looked through once, not for each share.
  const ending = endings(counts, MOST)
  const totals = counts.filter(saysAll)
  const [spent, meant] = [counts.filter(saysIn(executed)), counts.filter(saysIn(budget))]
  return (rate) => {
    const found = [
      byStage(rate, bases, ending),
      byWords(rate, cores, totals),
      byCode(rate, coded),
      byBudget(rate, spent, meant),
    ]
    const all = found.flat()
    return all.length > 0 || counts.length > MOST ? all : byPlan(rate, counts)
  }
}
