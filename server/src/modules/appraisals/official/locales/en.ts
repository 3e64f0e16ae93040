import type { SheetProblem } from '../problem-code.ts'

export const en: Record<SheetProblem['code'], string> = {
  'not-a-workbook': 'This is no .xlsx workbook; save it as .xlsx with a spreadsheet program and try again',
  'no-indicator-table':
    'There is no indicator table; keep the headings 三级指标, 年度指标值, 实际完成值, 分值',
  'heading-missing': 'The indicator table has no heading “{heading}”; add the column',
  'not-a-number': 'Cell {cell} ({heading}) must be a number, not “{value}”',
  'text-missing': 'Cell {cell} ({heading}) is empty; fill it in',
  'formula-without-result':
    'Cell {cell} holds a formula without a result; open the file in a spreadsheet program, save it and try again',
  'formula-wrong': 'The formula in cell {cell} came out wrong ({value}); mend it or write the number itself',
  'no-indicators': 'The indicator table has no rows; add the indicators',
}
