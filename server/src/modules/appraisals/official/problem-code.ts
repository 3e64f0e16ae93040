/** What keeps a worksheet from being read as a form; `values.cell` is its spreadsheet name where there is one. */
export interface SheetProblem {
  code:
    | 'not-a-workbook'
    | 'no-indicator-table'
    | 'heading-missing'
    | 'not-a-number'
    | 'text-missing'
    | 'no-indicators'
    | 'formula-without-result'
    | 'formula-wrong'
  values: Record<string, string>
}
