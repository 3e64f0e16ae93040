import type { SheetProblem } from '../problem-code.ts'

export const zhCN: Record<SheetProblem['code'], string> = {
  'not-a-workbook': '不是 .xlsx 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试',
  'no-indicator-table': '找不到绩效指标表，请保留表头“三级指标、年度指标值、实际完成值、分值”',
  'heading-missing': '绩效指标表缺少表头“{heading}”，请补上该列',
  'not-a-number': '单元格 {cell} 的“{heading}”应为数字，现为“{value}”，请改正',
  'text-missing': '单元格 {cell} 的“{heading}”是空的，请填写',
  'formula-without-result': '单元格 {cell} 是公式，但文件中没有存计算结果，请用表格软件打开、保存后再试',
  'formula-wrong': '单元格 {cell} 的公式算出了错误（{value}），请改正公式或直接填数',
  'no-indicators': '绩效指标表没有指标行，请填写指标',
}
