import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import type { SheetProblem, SheetRemark } from './problem-code.ts'

/** Thrown for a file that is no workbook or holds no readable form. */
export class UnreadableSheet extends Error {
  constructor(readonly problems: SheetProblem[]) {
    super(problems.map(({ code, values }) => [code, ...Object.values(values)].join(' ')).join('; '))
    this.name = 'UnreadableSheet'
  }
}

/** One problem or remark as a sentence that names the cell and says what to do, or what was done. */
export function describeSheet(told: SheetProblem | SheetRemark, locale: 'zh-CN' | 'en'): string {
  const template = (locale === 'en' ? en : zhCN)[told.code]
  return template.replace(/\{(\w+)\}/g, (_, name: string) => told.values[name] ?? '')
}
