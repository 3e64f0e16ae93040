import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import type { SheetProblem } from './problem-code.ts'

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
