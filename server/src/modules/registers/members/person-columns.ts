import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { day, text } from '#engines/lists/columns'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { findMembers, type Member, presentMember } from '#modules/members'
import type { Keyring } from '#platform/secrecy/keyring'
import type { RegisterDefinition } from '../kinds/definition.ts'

/** Those whom records are about, masked, by their ids. */
export async function presentMembers(
  db: Kysely<Database>,
  keyring: Keyring,
  records: readonly { memberId: string | null }[],
): Promise<Map<string, Member>> {
  const ids = records.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  if (ids.length === 0) return new Map()
  return new Map((await findMembers(db, ids)).map((row) => [row.id, presentMember(row, keyring)]))
}

type Shown = { member: Member | null }

const columns = { phone: text('maskedPhone'), idNumber: text('maskedIdNumber'), born: day('born') }

/** What a list of people has a column for: the traits it asks of them, masked. */
export function personColumns({ person }: RegisterDefinition): Record<string, ExportColumn<Shown>> {
  if (!person) return {}
  const asked = (['phone', 'idNumber', 'born'] as const).filter((trait) => person[trait] !== 'none')
  return Object.fromEntries(
    asked.map((trait) => {
      const column: ExportColumn<Member> = columns[trait]
      const value: ExportColumn<Shown>['value'] = ({ member }, messages) =>
        member && column.value(member, messages)
      return [trait, { kind: column.kind, value }]
    }),
  )
}
