import Type, { type Static } from 'typebox'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { ListRequest } from '#engines/lists/list-request'
import { checkedFilter } from '#modules/checks'
import { type Member, MemberSchema } from '#modules/members'
import { unitAndAbove } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Choice, Day, Nullable } from '#platform/shapes'
import { EndingQuery, endingAsked } from './days/ending-asked.ts'
import { HoldsQuery, holdsAsked } from './days/holds-asked.ts'
import { type ListedRow, recordOrder, recordRows } from './days/record-rows.ts'
import { asksFew } from './days/records-asked.ts'
import { fieldsOfKind } from './kinds/form-of-kind.ts'
import { getSeenKind } from './kinds/may-see-kind.ts'
import { findVersions } from './kinds/register-kind.store.ts'
import { KindCode, kindName } from './kinds/register-kind.ts'
import { personColumns, presentMembers } from './members/person-columns.ts'
import { NamedShape, presentRecord, RecordSchema } from './record.ts'
import { columnsInWords, recordColumns } from './record-columns.ts'
import { registerPolicy } from './register.policy.ts'
import { validityStates } from './validity/validity-rows.ts'
import { newestOf, readValues } from './values/read-values.ts'
import { nameReferences, referencesIn } from './values/references.ts'
import { valueColumns } from './values/value-columns.ts'

const filter = {
  ...checkedFilter,
  kind: KindCode,
  search: Search(),
  own: Type.Optional(Type.Boolean({ description: 'Of the unit itself alone, not of those below it' })),
  on: Type.Optional(Day),
  turn: Type.Optional(Choice(['entered', 'left'])),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  holds: HoldsQuery,
  ending: EndingQuery,
}
const Asked = Type.Object(filter)

async function within({ query, ...request }: ListRequest<Static<typeof Asked>>) {
  const { db, actor } = request
  const kind = await getSeenKind(db, query.kind, actor)
  await unitAndAbove({ db, actor, query }, registerPolicy.read)
  const versions = await findVersions(db, kind.code)
  const asked = {
    ...query,
    kind: kind.code,
    versions,
    about: kindName(kind),
    lapses: kind.definition.validity?.lapses ?? false,
    today: dayOf(request.now),
    holds: holdsAsked(versions, query.holds),
    ending: endingAsked(versions, query.ending),
  }
  return { ...asked, few: await asksFew(db, asked) }
}

type Whole = ListedRow & { named: Record<string, string>; member: Member | null }

export const recordList = listEndpoints({
  name: 'register-records',
  summary:
    'The records of a list that a unit and everything below it keeps, by name unless asked otherwise; withdrawn ones only where asked for. With `on`, those that stood at the end of that day, as they were then; with `from` and `to`, those that entered or left between them',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: recordOrder,
  within,
  rows: recordRows,
  complete: ({ db, keyring }, { versions, on }) => {
    const fields = fieldsOfKind(newestOf(versions).form)
    return async (rows: ListedRow[]): Promise<Whole[]> => {
      const read = rows.map((row) => ({ ...row, values: readValues(versions, row.definition, row.values) }))
      const names = await nameReferences(
        db,
        read.flatMap(({ values }) => [...referencesIn(fields, values)]),
        on,
      )
      const people = await presentMembers(db, keyring, read)
      return read.map((row) => ({
        member: row.memberId === null ? null : (people.get(row.memberId) ?? null),
        named: Object.fromEntries(
          [...referencesIn(fields, row.values)].map(({ type, id }) => {
            const key = `${type}:${id}`
            return [key, names.get(key) ?? '']
          }),
        ),
        ...row,
      }))
    }
  },
  item: Type.Object({
    ...RecordSchema.properties,
    unitName: Type.String(),
    areaName: Type.Union([Type.String(), Type.Null()]),
    validTo: Nullable(Day),
    validity: Nullable(Choice(validityStates)),
    named: NamedShape,
    member: Nullable(MemberSchema),
  }),
  present: (row) => ({
    ...presentRecord(row),
    unitName: row.unitName,
    areaName: row.areaName,
    validTo: row.validTo,
    validity: row.validity,
    named: row.named,
    member: row.member,
  }),
  columns: recordColumns,
  own: ({ versions }, messages) => ({
    ...columnsInWords(newestOf(versions), messages),
    ...personColumns(newestOf(versions)),
    ...valueColumns(versions, messages),
  }),
  about: ({ about }) => about,
})
