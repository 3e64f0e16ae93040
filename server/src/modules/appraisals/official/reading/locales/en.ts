import type { SheetProblem, SheetRemark } from '../problem-code.ts'

export const en: Record<SheetProblem['code'] | SheetRemark['code'], string> = {
  'not-a-workbook': 'This is no .xlsx workbook; save it as .xlsx with a spreadsheet program and try again',
  'word-file':
    'This is a Word file, which is not read; copy the table into a spreadsheet, save it as .xlsx and try again',
  'old-workbook':
    'This is an old .xls (or .et) workbook; open it in a spreadsheet program, save it as .xlsx and try again',
  'locked-workbook':
    'This workbook opens with a password; take the password off (File, Info, Protect Workbook), save it and try again',
  'old-or-locked':
    'This is an old .xls file or an .xlsx with a password; open it, take the password off, save it as .xlsx and try again',
  'pdf-file':
    'This is a PDF, which is not read; ask for the workbook it was printed from, or fill the form in',
  'picture-file': 'This is a picture, which is not read; ask for the workbook, or fill the form in',
  'other-office': 'This is a file of another office program; save or export it there as .xlsx and try again',
  'too-long':
    'This workbook is too large for a form; copy the form into a new workbook, save it as .xlsx and try again',
  'no-indicator-table':
    'There is no indicator table; keep the headings 三级指标, 年度指标值, 实际完成值, 分值',
  'heading-missing': 'The indicator table has no heading “{heading}”; add the column',
  'weights-missing':
    'The indicator table has no column 分值; choose to take the points from 得分, to share the usual points evenly, or to fill them in row by row afterwards',
  'not-a-number': 'Cell {cell} ({heading}) must be a number, not “{value}”',
  'text-missing': 'Cell {cell} ({heading}) is empty; fill it in',
  'year-missing':
    'There is no year (a day of filling in is none); write it below the title, as in （2023年度）',
  'no-indicators': 'The indicator table has no rows; add the indicators',
  'weight-merged':
    'Cell {cell} ({heading}) is shared by {rows} indicators; unmerge it and give each indicator its points',
  'two-totals': 'There are two totals: {cell} is {value} and {otherCell} is {other}; keep one',
  'unit-mixed': 'Cell {cell} is in {value}, the form’s amounts are in {unit}; use one unit',
  'formula-without-result':
    'Cell {cell} holds a formula without a result; open the file in a spreadsheet program, save it and try again',
  'formula-wrong': 'The formula in cell {cell} came out wrong ({value}); mend it or write the number itself',
  'no-such-form': 'There is no form {number}; this file holds {count}',
  'one-of-several':
    'The file holds {count} forms; form {number} was read: sheet “{sheet}”, rows {rows}, {project} ({year})',
  'other-form': 'Form {number} was not read: sheet “{sheet}”, rows {rows}, {project} ({year})',
  'sheet-unread': 'Sheet “{sheet}” holds no indicator table and was not read',
  'sheet-hidden': 'Sheet “{sheet}” is hidden and was not read',
  'rows-beyond': 'Sheet “{sheet}” holds too much; from row {row} on it was not read',
  'cells-unread': 'Not read ({count}): {cells}',
  'column-unread': 'The column “{heading}” from {cell} on was not read ({count} cells): {cells}',
  'rows-unused': 'Rows {rows} hold no indicator and were passed over: {cells}',
  subtotals: 'Rows {rows} are subtotals and no indicators: {cells}',
  'rows-hidden': 'Rows {rows} are hidden and were read all the same: {cells}',
  'name-from-level2': 'Cell {cell} names no third level; the name of the second was taken, “{value}”',
  'sign-unread':
    'Cell {cell}, “{value}”, does not tell at least from at most; the target was read as it stands',
  'score-merged': 'Cell {cell} ({heading}) is shared by {rows} indicators and was not read',
  rounded: 'Cell {cell} shows “{shown}” and holds {value}; what it shows was read',
  'money-unread': 'The money at {cell} could not be read; fill in budget and spending afterwards',
  'full-year-from-initial': 'There is no column 全年预算数; 年初预算数 was taken for it',
  'unit-assumed': 'The form names no unit of money; amounts were read in {unit}',
  'year-of-name': 'The year {year} was found in a text; check it',
  'years-differ': 'The form names two years; {year} was read, the other is {other}; check it',
  'rate-as-share': 'The rate {value} in cell {cell} agrees with the amounts as {percent}%, and was read so',
  'weights-as-shares': 'The points add up to {sum}, so they are shares; they were multiplied by 100',
  'weights-from-scores': 'There is no column 分值; the points were taken from 得分, check each row',
  'weights-by-hand': 'There is no column 分值; all points are 0, fill them in row by row',
  'weights-evenly':
    'There is no column 分值; the points 50 for output, 30 for benefit and 10 for satisfaction were shared evenly among the rows of each; check them',
  'total-summed': 'No row holds the whole of the money; it is the sum of {items}; check it',
  'columns-hidden': 'Columns {columns} are hidden; they were read all the same',
  'comments-unread': 'Comments on sheet “{sheet}” were not read: {cells}',
  'texts-unread': 'Text boxes on sheet “{sheet}” were not read: {cells}',
  'pictures-unread': 'Pictures or charts on sheet “{sheet}” were not read: {cells}',
}
