import type { Kept } from '@medelge/fields'
import { cellText, labelOf, parseDay, parseTime, saysNothing } from '@medelge/sheets'
import { readCells, type TableName } from '#engines/fields/read-cells'
import type { AreaNames } from '#modules/areas'
import { type OrganizationNames, unfoundUnit } from '#modules/organizations'
import { spokenWords } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportContext } from '#platform/sheets/import-kind'
import { type RowReader, readRow } from '#platform/sheets/row-reader'
import { readHeads } from '../lists/read-session-heads.ts'
import { type SessionFacts, sessionFields } from '../session.fields.ts'
import { kindValues, methodValues } from './session.columns.ts'

/** A value for every field a table has a column for: a field that is not read is missed here by its type. */
type ReadFacts = { [N in TableName<typeof sessionFields>]: Kept<(typeof sessionFields)[N]> }

/** What rows are read against, found once for the whole table. */
export interface RowWorld {
  organizations: OrganizationNames
  areas: AreaNames
  /** Series by the compared form of their name and code. */
  series: ReadonlyMap<string, number>
  home: { id: number; areaId: number }
}

const kindWords = kindValues.codes.flatMap((code) =>
  spokenWords(`value.session-kind.${code}`).map((word) => ({ code, word: labelOf(word) })),
)

// Where the kind is left out, the title mostly says it: “……科普讲座”.
function kindIn(title: string): string | undefined {
  const label = labelOf(title)
  const named = kindWords.filter(({ word }) => word.length >= 2 && label.includes(word))
  return named.sort((a, b) => b.word.length - a.word.length)[0]?.code
}

function readKind(reader: RowReader, row: GivenRow, title: string): SessionFacts['kind'] {
  const written = !saysNothing(row.cell('kind'))
  const kind = written ? reader.choice('kind', kindValues) : kindIn(title)
  if (!kind && !written) reader.flag('kind', 'CELL_REQUIRED')
  return (kind ?? 'lecture') as SessionFacts['kind']
}

function readTimes(reader: RowReader, row: GivenRow, { today, usualYear }: ImportContext) {
  const span = parseDay(row.cell('day'), usualYear)
  if (saysNothing(row.cell('day'))) reader.flag('day', 'CELL_REQUIRED')
  else if (!span) reader.flag('day', 'CELL_DAY_UNREADABLE')
  const day = span?.day ?? today
  const optional = <T>(field: string, read: () => T | undefined): T | undefined => {
    if (saysNothing(row.cell(field))) return undefined
    const found = read()
    if (found === undefined)
      reader.flag(field, field === 'endDay' ? 'CELL_DAY_UNREADABLE' : 'CELL_TIME_UNREADABLE')
    return found
  }
  // Under “结束时间” one table keeps the last day, another the hour.
  const hour = saysNothing(row.cell('endTime')) ? parseTime(row.cell('endDay')) : undefined
  const endDay =
    (hour
      ? undefined
      : optional('endDay', () => parseDay(row.cell('endDay'), Number(day.slice(0, 4)))?.day)) ?? span?.endDay
  return {
    day,
    endDay: endDay === day ? null : (endDay ?? null),
    startTime: optional('startTime', () => parseTime(row.cell('startTime'))) ?? span?.startTime ?? null,
    endTime: hour ?? optional('endTime', () => parseTime(row.cell('endTime'))) ?? span?.endTime ?? null,
  }
}

function readHosts(reader: RowReader, world: RowWorld): { id: number; areaId: number }[] {
  const found = reader
    .list('hosts', 20, 100)
    .map(cellText)
    .flatMap((name) => {
      const host = world.organizations(name)
      if (typeof host === 'object') return [host]
      const why = unfoundUnit(world.organizations, name)
      if (why) reader.flag('hosts', why.code, why.params)
      return []
    })
  return found.length > 0 ? found : [world.home]
}

function readArea(
  reader: RowReader,
  world: RowWorld,
  near: number,
  day: string,
): { areaId: number; name: string } {
  const text = reader.text('area', 100)
  const area = text === '' ? world.areas.chain(near)[0] : world.areas.find(text, near, day)
  if (area === 'unknown') reader.flag('area', 'CELL_AREA_UNKNOWN')
  else if (area === 'ambiguous') reader.flag('area', 'CELL_AREA_AMBIGUOUS')
  else if (area) return { areaId: area.id, name: area.name }
  return { areaId: near, name: '' }
}

function readSeries(reader: RowReader, row: GivenRow, world: RowWorld): number | null {
  const label = labelOf(row.cell('series'))
  const id = world.series.get(label)
  if (label !== '' && id === undefined) reader.flag('series', 'SESSION_SERIES_UNKNOWN')
  return id ?? null
}

/** What is read in more than one way, or from more than its own cell. */
const apart = ['title', 'kind', 'day', 'endDay', 'startTime', 'endTime', 'place', 'countMethod'] as const

/** The facts of a session from one row of a table, with everything that is wrong in it. */
export function readSessionRow(
  row: GivenRow,
  world: RowWorld,
  importContext: ImportContext,
): { facts: SessionFacts; findings: Finding[] } {
  const reader = readRow(row)
  const title = reader.written('title', sessionFields.title.most)
  if (title === '') reader.flag('title', 'CELL_REQUIRED')
  const hosts = readHosts(reader, world)
  const day = parseDay(row.cell('day'), importContext.usualYear)?.day ?? importContext.today
  const area = readArea(reader, world, hosts[0]?.areaId ?? world.home.areaId, day)
  const { headcounts, about } = readHeads(reader, row, importContext.submit)
  const method = reader.choice('method', methodValues) ?? (about ? 'estimate' : 'sheet')
  const facts: ReadFacts = {
    ...readCells(sessionFields, reader, row, apart),
    kind: readKind(reader, row, title),
    title,
    ...readTimes(reader, row, importContext),
    areaId: area.areaId,
    place: reader.written('place', sessionFields.place.most) || area.name,
    hosts: [...new Set(hosts.map((host) => host.id))],
    headcounts,
    countMethod: method as SessionFacts['countMethod'],
    seriesId: readSeries(reader, row, world),
  }
  return { facts, findings: reader.findings }
}
