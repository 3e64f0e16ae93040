import type { FindingCode } from '../result.ts'

export const zhFindings: Record<FindingCode, string> = {
  'total-row-contradicts-parts': '{column}的合计 {total} 与下面各行之和 {parts} 不一致，请改正其中一处',
  'printed-rate-contradicts-amounts': '表内执行率 {printed}% 与金额算出的 {rate}% 不一致，请改正金额或执行率',
  'no-budget': '全年预算数和执行数都为零，请填写资金总额，或说明该项目没有资金',
  'spent-without-budget': '预算数为 {budget} 却执行了 {executed}，请补填全年预算数',
  overspent: '执行数 {executed} 超过预算数 {budget}，请核对调整后的全年预算数或说明原因',
  'part-score-not-added': '资金来源行重复填了得分 {printed}，只按合计行计一次分',
  'printed-score-not-from-formula':
    '表内得分 {printed} 不是按公式得出的，应为 {score}（{exact}），请改正得分或完成值',
  'printed-score-other-rounding':
    '表内得分 {printed} 是按“{rounding}”取的，本方案应为 {score}，请统一取舍方式',
  'full-marks-below-target': '没有达到指标值却得满分 {printed}，应为 {score}，请改正得分',
  'printed-total-not-sum': '表内总分 {printed} 不等于各行得分之和 {rows}，应为 {score}，请改正总分',
  'percent-repeated-without-source':
    '完成值与指标值是同一句“{text}”，没有来源，请填写实测数和依据（调查、统计），或改为定性指标',
  'group-weights-do-not-sum': '这一组指标的分值合计 {sum}，方案规定 {weight}，请调整分值或换用本地方案',
  'total-weights-do-not-sum': '分值合计 {sum}，应为 100，请调整分值',
  'execution-weight-differs': '预算执行率分值填的是 {printed}，方案规定 {weight}，请改正或换用本地方案',
  'group-unknown': '方案“{scheme}”没有一级指标“{level}”，请改正一级指标或换用本地方案',
  'no-indicators': '表内没有绩效指标，请填写指标',
  'over-fulfilled-without-reason': '{actual} 为 {target} 的 {percent}%，超过 {limit}%，请说明偏差原因',
  'missed-without-reason': '{actual} 没有完全达到 {target}，请填写偏差原因和改进措施',
  'judgement-without-evidence': '定性结论“{actual}”没有依据，请附上佐证材料',
  'judgement-missing': '定性指标“{target}”还没有评定，请填写等次',
  'judgement-unknown': '“{actual}”不是方案里的等次，请改填方案里的等次',
  'judgement-outside-band': '所取系数不在“{grade}”一档之内，请改正系数或等次',
  'judgement-from-printed-score': '“{target}”是文字指标，按表内自评得分采信，请核对',
  'actual-missing': '没有能与“{target}”比较的完成值（现为“{actual}”），请填写数字，或标为不适用',
  'zero-target': '指标值为零，只要不与它相反就算完成，请确认',
  'zero-result': '完成值为零，请确认不是漏填',
  'unit-mismatch': '完成值单位“{actualUnit}”与指标值单位“{unit}”不同，目前按数字直接比较，请统一单位',
  'unit-left-out': '完成值“{actual}”没有写全单位，按“{unit}”理解，请确认',
  'unit-differs-from-name': '指标名称是人次，单位却写“{unit}”，建议改为人次',
  'count-under-quality': '“{level}”下填的是人数（{unit}），建议改为数量指标',
}
