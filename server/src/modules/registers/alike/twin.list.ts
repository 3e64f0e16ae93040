import Type, { type Static } from 'typebox'
import { minute, text } from '#engines/lists/columns'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import type { ListRequest, LookUp } from '#engines/lists/list-request'
import { unitAndAbove } from '#modules/organizations'
import { Choice, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { findVersions } from '../kinds/register-kind.store.ts'
import { KindCode, kindName } from '../kinds/register-kind.ts'
import { NamedShape, presentRecord, RecordSchema } from '../record.ts'
import { registerPolicy } from '../register.policy.ts'
import { completeTwins, type WholeTwins } from './complete-twins.ts'
import { type TwinFilter, type TwinRow, twinOrder, twinRows } from './twin-rows.ts'

const filter = {
  kind: KindCode,
  organizationId: Id,
  search: Search(),
  said: Type.Optional(Choice(['apart'])),
}

const Asked = Type.Object(filter)

async function within({ query, ...request }: ListRequest<Static<typeof Asked>>) {
  const { db, actor } = request
  const kind = await getSeenKind(db, query.kind, actor)
  await unitAndAbove({ db, actor, query }, registerPolicy.read)
  const versions = await findVersions(db, kind.code)
  return { ...query, apart: query.said === 'apart', versions, about: kindName(kind) }
}
const columns = {
  name: text('name'),
  size: { kind: 'number', value: ({ size }) => size },
  records: {
    kind: 'text',
    value: ({ records }, messages) =>
      records
        .map(({ name, unitName, code }) => [name, unitName, code].join(' '))
        .join(messages('export.and')),
  },
  saidBy: text('saidByName'),
  saidAt: minute('saidAt'),
} satisfies Record<string, ExportColumn<WholeTwins>>

export const twinList = listEndpoints({
  name: 'register-twins',
  summary:
    'Records of a list that are likely the same, of a unit and everything below it, in groups by name; with `said`, those somebody said are not',
  may: registerPolicy.read,
  filter,
  order: twinOrder,
  within,
  rows: twinRows,
  complete: ({ db }: LookUp, { versions }: TwinFilter) => {
    const complete = completeTwins(db, versions)
    return async (rows: TwinRow[]): Promise<WholeTwins[]> => complete(rows)
  },
  item: Type.Object({
    id: Uuid,
    why: Type.Array(Type.String(), { description: 'The fields they share, `name` among them' }),
    name: Type.String(),
    size: Type.Integer({ description: 'How many they are; of very many the first are shown' }),
    records: Type.Array(
      Type.Object({
        ...RecordSchema.properties,
        unitName: Type.String(),
        areaName: Nullable(Type.String()),
        merging: Type.Boolean({ description: 'Whether a merger of it is on its way' }),
      }),
    ),
    named: NamedShape,
    apart: Nullable(Type.Object({ id: Uuid, by: Type.String(), at: Moment })),
  }),
  present: (row) => ({
    ...{ id: row.id, why: row.why, name: row.name, size: row.size, named: row.named },
    records: row.records.map((one) => ({
      ...presentRecord(one),
      ...{ unitName: one.unitName, areaName: one.areaName, merging: one.merging },
    })),
    apart:
      row.apartId && row.saidAt
        ? { id: row.apartId, by: row.saidByName, at: row.saidAt.toISOString() }
        : null,
  }),
  columns,
  about: ({ about }) => about,
})
