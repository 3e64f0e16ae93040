import { cellText, listOf } from '@medelge/sheets'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { OrganizationNames } from './name-organizations.ts'

/** Most units named in one sentence. */
const MOST = 5

/** Why no single unit is meant by what is written, in the words of a finding; undefined where one is. */
export function unfoundUnit(
  names: OrganizationNames,
  text: string,
): { code: string; params: Record<string, unknown> } | undefined {
  const found = names(text)
  if (typeof found === 'object') return undefined
  if (found === 'unknown') return { code: 'CELL_ORGANIZATION_UNKNOWN', params: { name: text } }
  const choices = names.candidates(text).map(({ id, name }) => ({ id, name }))
  const candidates = choices.slice(0, MOST).map(({ name }) => `“${name}”`)
  return {
    code: 'CELL_ORGANIZATION_AMBIGUOUS',
    params: { name: text, candidates: candidates.join('、'), choices },
  }
}

/** Asks about every unit that a table calls by a name it no longer has; `several` where a cell may hold more than one. */
export function askFormerNames(
  rows: readonly GivenRow[],
  field: string,
  names: OrganizationNames,
  several = false,
): Finding[] {
  return rows.flatMap((row) => {
    const texts = several ? listOf(row.cell(field)) : [cellText(row.cell(field))]
    return texts.flatMap((value): Finding[] => {
      const found = value === '' ? 'unknown' : names(value)
      if (typeof found === 'string' || !names.isFormer(value)) return []
      const params = { former: value, name: found.name }
      return [{ row: row.row, field, value, code: 'QUESTION_FORMER_NAME', params }]
    })
  })
}
