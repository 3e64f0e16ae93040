import { listOf } from '@medelge/sheets'
import { codeOf } from '#platform/sheets/columns'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { RowReader } from '#platform/sheets/row-reader'
import { groups, type SessionFacts, sessionFields } from '../session.fields.ts'
import { groupValues } from '../tables/session.columns.ts'

type Headcount = SessionFacts['headcounts'][number]

const MOST_PEOPLE = sessionFields.headcounts.cells.offline.most

function readGroup(reader: RowReader, row: GivenRow): Headcount['audience'] {
  const named = listOf(row.cell('audience'))
  const codes = new Set(named.map((one) => codeOf(groupValues, one)))
  if (named.length > 1 && codes.size > 1 && !codes.has(undefined)) reader.flag('audience', 'CELL_ONE_GROUP')
  return (reader.choice('audience', groupValues) ?? 'public') as Headcount['audience']
}

/** How many came, by group: from one number, or from a column for each group with the rest left over. */
export function readHeads(reader: RowReader, row: GivenRow, submit: boolean) {
  const group = readGroup(reader, row)
  const offline = reader.count('offline', MOST_PEOPLE)
  const online = reader.count('online', MOST_PEOPLE)
  const split = groups.flatMap((audience) => {
    const counted = reader.count(`group.${audience}`, MOST_PEOPLE)
    return counted ? [{ audience, ...counted }] : []
  })
  const inGroups = split.reduce((sum, { count }) => sum + count, 0)
  const rest = offline ? offline.count - inGroups : 0
  if (rest < 0) reader.flag('offline', 'ROW_GROUPS_EXCEED', { sum: inGroups })
  const heads = new Map<Headcount['audience'], Headcount>()
  const add = (audience: Headcount['audience'], here: number, there: number) => {
    const head = heads.get(audience) ?? { audience, offline: 0, online: 0 }
    heads.set(audience, { audience, offline: head.offline + here, online: head.online + there })
  }
  for (const { audience, count } of split) if (count > 0) add(audience, count, 0)
  if (rest > 0 || online?.count || heads.size === 0) add(group, Math.max(0, rest), online?.count ?? 0)
  // A number that cannot be read is no zero; it is named already.
  const unread = reader.findings.some(({ code }) => code === 'CELL_COUNT_UNREADABLE')
  if (submit && !unread && inGroups + Math.max(0, rest) + (online?.count ?? 0) === 0)
    reader.flag('offline', 'SESSION_NOBODY_CAME')
  return { headcounts: [...heads.values()], about: [offline, online, ...split].some((one) => one?.about) }
}
