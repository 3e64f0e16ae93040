import type { Indicator } from '../form.ts'
import { readPhrase } from '../grammar/phrase.ts'
import { measureParts } from '../unit.ts'

const LOWER =
  /结余|结转|控制率|超支|调整率|变动率|变更率|偏差|偏离|误差|发生率|发生数|发生次数|发案|投诉|事故|差错|故障|违规|违纪|信访|(?<!线)上访(?![问谈])|纠纷|舆情|损耗|能耗|排放|死亡|伤亡|返工|流失|逾期|空置|闲置|失业|辍学|患病|感染|泄漏|中断|停机|退货|拖欠|丢失|破损|负债|债务率/
// 投诉处理率, 事故下降率: what is done about it is better higher.
const HIGHER =
  /处理|处置|办结|解决|化解|回复|答复|查处|整改|下降|降低|减少|减排|节约|节省|盘活|消化|使用率|清理|清偿|追回|到位|覆盖|合格|达标|完成率|及时|满意|知晓|准确|优良|执行|利用|受益|修复|排除|防控|防治|预防|培训|演练|宣传|收入|收益|产值/
const SPAN = /时限|时长|周期|工期|天数|用时|耗时|响应|办结|办理|时间|期限/
const LASTING =
  /开放|运行|服务|值班|培训|年限|寿命|保障|保持|持续|延长|供[水电热气]|学习|授课|质保|保修|有效|公示|展览|展出|展示|展期|播出/
const EARNED = /节约|节省|降低|减少|收入|收益|产值/
const SPENT = /控制|占比|比重/

const baseOf = (indicator: Indicator) => measureParts(indicator.target.unit).base

/**
 * Whether less is better, by heading, name and unit: money under 成本, days under 时效, 结余率, 投诉, 事故. Names of what
 * is done about it (投诉处理率) are not.
 */
export function isLowerBetter(indicator: Indicator): boolean {
  const { level1, level2, level3 } = indicator
  const base = baseOf(indicator)
  if (/^(?:分钟|工作日|个月)$/.test(base))
    return (/时效/.test(level1 + level2) || SPAN.test(level3)) && !LASTING.test(level3)
  const isCost = /成本/.test(level1 + level2)
  if (isCost && base.startsWith('元')) return !EARNED.test(level3)
  if (HIGHER.test(level3)) return false
  return LOWER.test(level3) || (isCost && base === '%' && SPENT.test(level3))
}

/** Whether the target is printed without a sign although its name wants less. */
export function isDirectionAssumed(indicator: Indicator): boolean {
  const { operator, value, text } = indicator.target
  if ((operator !== '>=' && operator !== 'percent') || value === null || value <= 0) return false
  const read = readPhrase(text)
  if (read === undefined || read.sign !== undefined || read.change !== undefined || read.level !== undefined)
    return false
  return isLowerBetter(indicator)
}
