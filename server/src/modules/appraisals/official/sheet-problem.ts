import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

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

export type SheetReading<Thing> = { ok: true; value: Thing } | { ok: false; problems: SheetProblem[] }

/** Thrown for a file that is no workbook or holds no readable form. */
export class UnreadableSheet extends Error {
  constructor(readonly problems: SheetProblem[]) {
    super(problems.map(({ code, values }) => [code, ...Object.values(values)].join(' ')).join('; '))
    this.name = 'UnreadableSheet'
  }
}

/** One problem as a sentence that names the cell and says what to do. */
export function describeSheetProblem(problem: SheetProblem, locale: 'zh-CN' | 'en'): string {
  const template = (locale === 'en' ? en : zhCN)[problem.code]
  return template.replace(/\{(\w+)\}/g, (_, name: string) => problem.values[name] ?? '')
}
