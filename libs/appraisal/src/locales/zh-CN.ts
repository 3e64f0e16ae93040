import type { Messages } from './messages.ts'
import { zhFindings } from './zh-CN.findings.ts'
import { zhProblems } from './zh-CN.problems.ts'

export const zhCN: Messages = {
  arithmetic: {
    execution: '执行率：{actual} ÷ {limit} = {rate}%，× {weight} 分 = {exact} 分',
    'execution-over': '执行数 {actual} 超过全年预算数 {limit}（{rate}%），按 100% 计 {exact} 分',
    'execution-none': '全年预算数为 {limit}，无法计算执行率，计 0 分',
    reached: '{actual} 达到 {target}，得满分 {exact} 分',
    short: '{actual} 未达到 {target}：{actual} ÷ {limit} × {weight} 分 = {exact} 分',
    'below-nothing': '{actual} 与 {target} 相反，计 0 分',
    'zero-target-missed': '{actual} 未达到 {target}，指标值不大于零，没有比例可算，计 0 分',
    'ceiling-ratio': '{actual} 超出 {target}：{limit} ÷ {actual} × {weight} 分 = {exact} 分',
    'ceiling-linear':
      '{actual} 超出 {target}：超出部分占指标值的比例从 {weight} 分中线性扣除，两倍时为零，得 {exact} 分',
    'equal-missed': '{actual} 不等于 {target}，计 0 分',
    'equal-nearness': '{actual} 不等于 {target}：两者之小 ÷ 两者之大 × {weight} 分 = {exact} 分',
    'late-nothing': '{actual} 完成，晚于 {limit}，计 0 分',
    'late-ratio': '{actual} 完成，晚于 {limit}：{limit} ÷ {actual} × {weight} 分 = {exact} 分',
    'late-per-month':
      '{actual} 完成，晚于 {limit} 共 {late} 个月，每月扣权重的 {lossPerMonth}，得 {exact} 分',
    graded: '定性评为“{grade}”，系数 {share}，× {weight} 分 = {exact} 分',
    'graded-share': '定性评为“{grade}”，在该档内取系数 {share}，× {weight} 分 = {exact} 分',
    'judged-by-printed-score': '文字指标，按表内自评系数 {share} × {weight} 分 = {exact} 分',
    'nothing-known': '没有可以计分的完成值，计 0 分',
    'not-applicable': '不适用，不计分，权重按比例分给其余指标',
  },
  cut: '，{rounding}保留 {places} 位小数得 {score} 分',
  rounding: { 'half-up': '四舍五入', 'half-even': '四舍六入五成双', truncate: '截断' },
  severity: { refuse: '不能提交', ask: '需要说明', note: '提示' },
  column: { initial: '年初预算数', fullYear: '全年预算数', executed: '全年执行数' },
  row: { execution: '预算执行率', total: '总分', indicator: '指标 {row}', budget: '资金行“{row}”' },
  finding: zhFindings,
  problem: zhProblems,
  outlook: {
    met: '已达到 {target}，完成 {actual}',
    'on-track': '时间过去 {yearShare}%，完成 {actual}，按目前进度全年约 {forecast}，可以达到 {target}',
    behind: '时间过去 {yearShare}%，完成 {actual}，按目前进度全年约 {forecast}，略低于 {target}，需要加快',
    'will-miss': '时间过去 {yearShare}%，完成 {actual}，按目前进度全年约 {forecast}，将达不到 {target}',
    missed: '完成 {actual}，已经不能达到 {target}',
    'ceiling-on-track': '时间过去 {yearShare}%，已用 {actual}，按目前进度全年约 {forecast}，在 {target} 之内',
    'ceiling-behind':
      '时间过去 {yearShare}%，已用 {actual}，按目前进度全年约 {forecast}，略超 {target}，需要控制',
    'ceiling-will-miss': '时间过去 {yearShare}%，已用 {actual}，按目前进度全年约 {forecast}，将超出 {target}',
    'stock-on-track': '目前 {actual}，已在 {target} 之内，年末按当时数计',
    'stock-behind': '目前 {actual}，离 {target} 不远，年末前需要补上',
    'stock-will-miss': '目前 {actual}，离 {target} 还差得多',
    'month-ahead': '要求 {target} 完成，还有 {days} 天',
    'month-soon': '要求 {target} 完成，只剩 {days} 天',
    'month-missed': '要求 {target} 完成，期限已过，尚无完成记录',
    'grade-later': '定性指标，年末评定',
    unknown: '还没有完成值',
    'not-applicable': '不适用',
  },
}
