import { cellText } from '@medelge/sheets'
import type { Locale } from '#platform/locale'
import { properWord } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow } from '#platform/sheets/import-kind'
import { writeRest } from '#platform/sheets/write-rest'
import type { ImportReport } from '../import-report.ts'
import type { ImportRun } from '../import-run.store.ts'
import { tellFinding } from '../tell-finding.ts'
import { markOf, type Origin } from './origin.ts'

export interface RestOf {
  rest: readonly { row: GivenRow; findings: readonly Finding[] }[]
  leftOut: readonly GivenRow[]
}

/** The name of the table that is given back: the file's own, so that one knows it again. */
export const restName = (name: string, locale: Locale): string =>
  `${name.replace(/\.[^.]*$/, '').slice(0, 120)}-${properWord(locale, 'rest.file')}.xlsx`

/** The rows that were not recorded as a table of the same columns, in the order of the file. */
export function writeRestBook(
  run: ImportRun,
  report: ImportReport,
  placeOf: Origin['placeOf'],
  { rest, leftOut }: RestOf,
  locale: Locale,
): Promise<Buffer> {
  const titles = report.titles ?? []
  const mapping = report.mapping ?? {}
  // A table given back a second time keeps its columns and gets its marks anew.
  const behind = cellText(properWord(locale, 'rest.problem'))
  const width = titles.findIndex((title) => cellText(title).startsWith(behind))
  const own = width < 0 ? titles : titles.slice(0, width)
  const out = properWord(locale, 'rest.leftOut')
  const rows = [
    ...rest.map(({ row, findings }) => ({ row, problem: problemOf(locale, findings), findings })),
    ...leftOut.map((row) => ({ row, problem: out, findings: [] as Finding[] })),
  ].sort((a, b) => a.row.row - b.row.row)
  return writeRest(
    own,
    rows.map(({ row, problem, findings }) => {
      const place = placeOf(row)
      return {
        cells: width < 0 ? row.cells : row.cells.slice(0, width),
        wrong: findings.flatMap(({ field }) =>
          field !== null && field in mapping ? [mapping[field] ?? 0] : [],
        ),
        problem,
        // A row added by hand to a table given back stands in no earlier table.
        number: run.originId !== null && place.originId === run.id ? null : place.row,
      }
    }),
    {
      sheet: properWord(locale, 'rest.sheet'),
      problem: properWord(locale, 'rest.problem'),
      number: `${properWord(locale, 'rest.row')} #${markOf(run.id)}`,
    },
  )
}

const problemOf = (locale: Locale, findings: readonly Finding[]): string =>
  [...new Set(findings.map((finding) => tellFinding(locale, finding)))].join('\n')
