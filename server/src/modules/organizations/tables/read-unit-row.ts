import { parsePeriod } from '@medelge/figures'
import { cellText, parsePeriodText } from '@medelge/sheets'
import { isAreaCode } from '#modules/areas'
import { always } from '#platform/dated/dated'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import { readRow } from '#platform/sheets/row-reader'
import type { Organization } from '../organization.ts'
import { kindValues, levelValues } from './unit.columns.ts'

const MOST_INHABITANTS = 100_000_000

/** A unit as one row of a table tells it, before its place is known. */
export interface GivenUnit {
  row: number
  name: string
  shortName: string
  nameMongolian: string
  kind: Organization['kind']
  level: Organization['level'] | undefined
  parent: string
  areaCode: string
  areaName: string
  inhabitants: number | null
  since: string
}

const endings: readonly (readonly [RegExp, Organization['kind']])[] = [
  [/科协$|科学技术协会$/, 'association'],
  [/(学会|协会|研究会|联合会)$/, 'society'],
  [/(小学|中学|学校|大学|学院|幼儿园)$/, 'school'],
  [/(科技馆|科学馆|博物馆|展览馆|图书馆)$/, 'museum'],
  [/(公司|集团)$/, 'enterprise'],
  [/(报社|电视台|融媒体中心|出版社|杂志社)$/, 'media'],
  [/(局|厅|委员会|办公室|部)$/, 'department'],
]

const kindByName = (name: string): Organization['kind'] =>
  endings.find(([ending]) => ending.test(name))?.[1] ?? 'institution'

/** The lexical part of a row: what can be said of it without looking at any other. */
export function readUnitRow(
  row: GivenRow,
  importContext: ImportContext,
): { unit: GivenUnit; findings: Finding[] } {
  const reader = readRow(row)
  const name = reader.required('name', 100)
  const areaCode = cellText(row.cell('areaCode'))
  if (areaCode !== '' && !isAreaCode(areaCode)) reader.flag('areaCode', 'AREA_CODE_WRONG')
  const period = parsePeriodText(row.cell('since'))
  const stretch = period === undefined ? undefined : parsePeriod(period)
  const written = cellText(row.cell('since')) !== ''
  if (written && !period) reader.flag('since', 'CELL_DAY_UNREADABLE')
  const since = stretch ? (stretch.from ?? stretch.to) : always
  if (since > importContext.today) reader.flag('since', 'CELL_DAY_AHEAD', { today: importContext.today })
  const unit: GivenUnit = {
    row: row.row,
    name,
    shortName: reader.text('shortName', 30) || name.replace(/科学技术协会$/, '科协').slice(0, 30),
    nameMongolian: reader.written('nameMongolian', 200),
    kind: (reader.choice('kind', kindValues) as Organization['kind'] | undefined) ?? kindByName(name),
    level: reader.choice('level', levelValues) as Organization['level'] | undefined,
    parent: reader.text('parent', 100),
    areaCode,
    areaName: reader.text('areaName', 60),
    inhabitants: reader.count('inhabitants', MOST_INHABITANTS)?.count ?? null,
    since,
  }
  return { unit, findings: reader.findings }
}
