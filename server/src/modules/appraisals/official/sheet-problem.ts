/** What keeps a worksheet from being read as a form; `values.cell` is its spreadsheet name where there is one. */
export interface SheetProblem {
  code:
    | 'not-a-workbook'
    | 'no-indicator-table'
    | 'heading-missing'
    | 'not-a-number'
    | 'text-missing'
    | 'no-indicators'
  values: Record<string, string>
}

export type SheetReading<Thing> = { ok: true; value: Thing } | { ok: false; problems: SheetProblem[] }

/** Thrown for a file that is no workbook or holds no readable form. */
export class UnreadableSheet extends Error {
  constructor(readonly problems: SheetProblem[]) {
    super(problems.map(({ code, values }) => [code, ...Object.values(values)].join(' ')).join('; '))
    this.name = 'UnreadableSheet'
  }
}

const zh: Record<SheetProblem['code'], string> = {
  'not-a-workbook': '不是 .xlsx 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试',
  'no-indicator-table': '找不到绩效指标表，请保留表头“三级指标、年度指标值、实际完成值、分值”',
  'heading-missing': '绩效指标表缺少表头“{heading}”，请补上该列',
  'not-a-number': '单元格 {cell} 的“{heading}”应为数字，现为“{value}”，请改正',
  'text-missing': '单元格 {cell} 的“{heading}”是空的，请填写',
  'no-indicators': '绩效指标表没有指标行，请填写指标',
}

const en: Record<SheetProblem['code'], string> = {
  'not-a-workbook': 'This is no .xlsx workbook; save it as .xlsx with a spreadsheet program and try again',
  'no-indicator-table':
    'There is no indicator table; keep the headings 三级指标, 年度指标值, 实际完成值, 分值',
  'heading-missing': 'The indicator table has no heading “{heading}”; add the column',
  'not-a-number': 'Cell {cell} ({heading}) must be a number, not “{value}”',
  'text-missing': 'Cell {cell} ({heading}) is empty; fill it in',
  'no-indicators': 'The indicator table has no rows; add the indicators',
}

/** One problem as a sentence that names the cell and says what to do. */
export function describeSheetProblem(problem: SheetProblem, locale: 'zh-CN' | 'en'): string {
  const template = (locale === 'en' ? en : zh)[problem.code]
  return template.replace(/\{(\w+)\}/g, (_, name: string) => problem.values[name] ?? '')
}
