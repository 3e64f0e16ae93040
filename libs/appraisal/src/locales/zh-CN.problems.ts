import type { ProblemCode } from '../reading/problem.ts'

export const zhProblems: Record<ProblemCode, string> = {
  'file-not-an-object': '内容应为一个对象 {…}，请按格式说明填写',
  'not-an-object': '{field} 应为一个对象 {…}，请按格式说明填写',
  'not-a-list': '{field} 应为一个列表 […]，请按格式说明填写',
  'text-missing': '{field} 不能为空，请填写文字',
  'not-a-number': '{field} 应为数字，现为“{value}”，请只填数字，单位写在单位栏',
  'number-outside': '{field} 应在 {low} 到 {high} 之间，现为“{value}”，请改正',
  'not-one-of': '{field} 现为“{value}”，只能是：{options}',
  'code-repeated': '{field} 的编号“{value}”已经用过，请给每个指标不同的编号',
  'not-a-month': '{field} 应为 1 到 12 月，现为“{value}”，请改正',
  'no-total-row': '{field} 里没有合计行（role 为 total），请补上“年度资金总额”一行',
  'field-unknown': '{field} 不是已知的栏目，请对照格式说明检查拼写',
}
