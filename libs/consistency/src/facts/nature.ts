import type { Figure } from '../figure.ts'
import { growthName } from '../names/growth-name.ts'
import type { MetricName } from '../names/metric-name.ts'
import type { Unit } from '../values/unit.ts'

/** What a number is. Money is a flow where it has a beginning, else a stock. */
export type Nature = 'flow' | 'stock' | 'rate' | 'growth' | 'rank' | 'score' | 'target'

const share = /率$|比例|占比|比重|满意度|覆盖面/
const aim = /目标|计划数|计划值|指标值|任务指标/

function guess(figure: Figure, name: MetricName, unit: Unit): Nature {
  if (aim.test(name.plain)) return 'target'
  if (/排名|位次|名次/.test(name.plain)) return 'rank'
  if (unit.class === 'ratio' || share.test(name.plain)) return 'rate'
  if (unit.class === 'score') return 'score'
  if (figure.from !== undefined) return 'flow'
  return unit.class === 'attendances' || name.measure.endsWith('人次') || unit.class === 'events'
    ? 'flow'
    : 'stock'
}

/** What a figure is, by its kind where that is told, else by unit, name and dates. */
export function natureOf(figure: Figure, name: MetricName, unit: Unit): Nature {
  const { kind } = figure
  const relative = unit.class === 'ratio' || unit.class === 'points' || unit.class === 'times-as-much'
  if (kind === 'target') return 'target'
  if (relative && (kind === undefined || kind === 'rate' || kind === 'growth'))
    if (growthName(name.plain) !== undefined || unit.class !== 'ratio') return 'growth'
  if (kind === undefined) return guess(figure, name, unit)
  if (kind === 'money') return figure.from === undefined ? 'stock' : 'flow'
  return kind
}
