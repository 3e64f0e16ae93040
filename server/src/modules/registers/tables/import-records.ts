import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { recordMany, remarkUnchecked } from '#modules/checks'
import type {
  ImportContext,
  ImportFamily,
  ImportKind,
  Progress,
  RecordedRow,
} from '#platform/sheets/import-kind'
import { holdForEntry } from '../alike/hold-for-entry.ts'
import { demandKeeper, demandTaking } from '../check-record.ts'
import { newRecords } from '../insert-records.ts'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { findKind, type RegisterKind } from '../kinds/register-kind.store.ts'
import { settlePeople } from '../members/match-people.ts'
import { recordChecks } from '../record.checks.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { apart } from '../values/restricted.ts'
import { checkRecords } from './check-records.ts'
import type { ReadRecord } from './read-record-row.ts'
import { fileColumns, recordColumns } from './record.columns.ts'
import { findRowTwins } from './row-twins.ts'

type Db = Kysely<Database>

async function insert(
  trx: Db,
  kind: RegisterKind,
  ready: readonly ReadRecord[],
  importContext: ImportContext,
  progress: Progress,
): Promise<RecordedRow[]> {
  const { actor, now, submit, file } = importContext
  // What was read by the fields of one version is not written down as of another.
  const held = await holdForEntry(trx, kind)
  if (held.version !== kind.version) throw registerErrors.REGISTER_DEFINITION_OLD()
  demandTaking(held, now)
  // A number that stands once may have been entered since the table was looked at.
  const [taken] = (await findRowTwins(trx, kind, ready)).problems
  if (taken)
    throw registerErrors.REGISTER_NUMBER_TAKEN({ label: taken.value, name: '', unit: '', ...taken.params })
  const people = kind.definition.person ? await settlePeople(trx, ready, importContext) : []
  const given = ready.map(({ row: _, traits: _told, ...facts }, nth) => ({
    facts: {
      ...{ ...facts, ...apart(kind.definition.form, facts.values) },
      ...{ memberId: people[nth] ?? null, kind: kind.code, definition: kind.version },
    },
    evidence: [file.evidenceId],
    note: file.name,
  }))
  const made = await recordMany(trx, newRecords, given, { actor, at: now, submit }, progress)
  return ready.map(({ row, name, since }, nth) => ({ row, id: made[nth]?.id ?? '', name, day: since }))
}

const importOf = (kind: RegisterKind): ImportKind<ReadRecord> => {
  const { zh, en } = kind.definition.form.words
  return {
    kind: `register:${kind.code}`,
    said: { zh, ...(en ? { en } : {}) },
    may: registerPolicy.record,
    async admit(db, actor, organizationId) {
      await getSeenKind(db, kind.code, actor)
      if (organizationId !== undefined) await demandKeeper(db, kind, organizationId, actor)
    },
    columns: recordColumns(kind.definition),
    apart: fileColumns(kind.definition),
    check: (db, rows, importContext, progress) => checkRecords(db, kind, rows, importContext, progress),
    insert: (trx, ready, importContext, progress) => insert(trx, kind, ready, importContext, progress),
    remark: remarkUnchecked(recordChecks),
  }
}

/** Every list is a kind of record that can be read in from a table; the table is the records' evidence. */
export const registerImports: ImportFamily = {
  name: 'register',
  async find(db, code) {
    const kind = await findKind(db, code)
    return kind && (importOf(kind) as ImportKind<unknown>)
  },
}
