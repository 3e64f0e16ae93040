import type { Figure } from '../figure.ts'
import { growthName } from '../names/growth-name.ts'
import type { MetricName } from '../names/metric-name.ts'
import type { Unit } from '../values/unit.ts'

/** What a number is. Money is a flow where it has a beginning, else a stock. */
export type Nature = 'flow' | 'stock' | 'rate' | 'growth' | 'rank' | 'score' | 'target'

const share = /率$|比例|占比|比重|满意度|覆盖面/
// What is done or comes about is counted over a time; what there is, at a date.
const happens =
  /人次|场次|举办|开展|组织|参加|参与|参赛|新增|新建|新设|新命名|新认定|新签|培训|接待|受益|服务|获|评选|发放|发布|推送|报送|采用|命名|邀请|征集|支持|立项|完成|观看|点击|阅读|走访|调研|编写|出版|注销|减少|退出|签约|引进|解决|刊发|印发|发表|奖/
const inOneYear = /全年|当年|本年|今年|年度/
const aim = /目标|计划数|计划值|指标值|任务指标/

function guess(figure: Figure, name: MetricName, unit: Unit): Nature {
  if (aim.test(name.plain)) return 'target'
  if (/排名|位次|名次/.test(name.plain)) return 'rank'
  if (unit.class === 'ratio' || share.test(name.plain)) return 'rate'
  if (unit.class === 'score') return 'score'
  if (name.gathered && !inOneYear.test(figure.name ?? '')) return 'stock'
  if (['attendances', 'events', 'money'].includes(unit.class) || happens.test(name.plain)) return 'flow'
  return 'stock'
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
