import { cellText, parseDay } from '@medelge/sheets'
import { readTraits, type TraitNeeds, type Traits } from '#modules/members'
import { PlatformError } from '#platform/errors'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { RowReader } from '#platform/sheets/row-reader'

/** What a row tells of a person, by the one rule of the form; what speaks against it stands at its cell. */
export function readRowTraits(
  reader: RowReader,
  row: GivenRow,
  needs: TraitNeeds,
  today: string,
): Traits | null {
  const text = (field: string, limit: number) => reader.text(field, limit) || null
  const day = (field: string) => {
    if (cellText(row.cell(field)) === '') return null
    const found = parseDay(row.cell(field))?.day
    if (found === undefined) reader.flag(field, 'CELL_DAY_UNREADABLE')
    return found ?? null
  }
  const before = reader.findings.length
  const guardian = text('guardian', 50)
  const consentedOn = day('consentedOn')
  const given = {
    phone: text('phone', 40),
    idNumber: text('idNumber', 40),
    born: day('born'),
    guardian:
      guardian === null || consentedOn === null
        ? null
        : { name: guardian, phone: text('guardianPhone', 40), consentedOn },
  }
  if (reader.findings.length > before) return null
  try {
    return readTraits(given, needs, today)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    const [at] = (error.details?.fields ?? []) as { field: string }[]
    reader.flag(columnOf[at?.field ?? ''] ?? 'name', error.code)
    return null
  }
}

/** Where a table has what a form asks for under these names. */
const columnOf: Record<string, string> = {
  'member.phone': 'phone',
  'member.idNumber': 'idNumber',
  'member.born': 'born',
  'member.guardian.name': 'guardian',
  'member.guardian.phone': 'guardianPhone',
}
