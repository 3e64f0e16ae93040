import { askedBy, type Binding, bindingsOf, readsOf, sayBound } from '@medelge/documents'
import { parsePeriod, periodLabel } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Figure, getMetrics, knownAmount, type ReportFigure, readFigures } from '#modules/figures'
import { unitNames } from '#modules/organizations'
import type { SectionContent } from '../document.content.ts'
import type { SaidFigure } from './said-figure.ts'

type Db = Kysely<Database>
type Sections = readonly Pick<SectionContent, 'key' | 'body'>[]

/** Every binding of a document with the place it has there, and whether that is a cell of a table. */
const placesOf = (sections: Sections) =>
  sections
    .flatMap(({ key, body }) =>
      body.content.flatMap((block) =>
        bindingsOf({ ...body, content: [block] }).map((binding) => {
          return { section: key, binding, cell: block.type === 'figureTable' }
        }),
      ),
    )
    .map((one, nth) => ({ ...one, place: `f${nth + 1}` }))

const queryOf = ({
  metric,
  organization,
  period,
  audience,
  channel,
}: Omit<Binding, 'wording' | 'compare'>) => ({
  ...{ metric, organization, period: parsePeriod(period) },
  ...(audience ? { audience } : {}),
  ...(channel ? { channel } : {}),
})

/** From when figures are seen, or as of what earlier moment. */
export interface Seen {
  now: Date
  asOf?: Date | undefined
}

/** What is known of every metric, unit and question of these bindings; each question is asked once. */
async function answersTo(db: Db, bindings: readonly Binding[], seen: Seen) {
  const asked = new Map(bindings.flatMap((one) => readsOf(one).map((read) => [askedBy(read), read])))
  const metrics = await getMetrics(db, [...new Set(bindings.map(({ metric }) => metric))])
  const names = await unitNames(db)(bindings.map(({ organization }) => organization))
  const figures = await readFigures(db, [...asked.values()].map(queryOf), seen)
  return { metrics, names, figures: new Map([...asked.keys()].map((key, nth) => [key, figures[nth]])) }
}

function saidOf(
  { binding, ...where }: ReturnType<typeof placesOf>[number],
  { metrics, names, figures }: Awaited<ReturnType<typeof answersTo>>,
): SaidFigure {
  const read = readsOf(binding).map((one) => figures.get(askedBy(one)) as Figure)
  const [figure] = read as [Figure]
  const { scale, unit, kind, mark } = figure
  return {
    ...{ ...where, binding, amount: knownAmount(figure), scale, unit, kind, mark },
    text: sayBound(
      binding,
      read.map((one) => ({ ...one, amount: knownAmount(one) })),
    ),
    metricName: metrics.get(binding.metric)?.name ?? binding.metric,
    organizationName: names.get(binding.organization) ?? '',
    periodLabel: periodLabel(parsePeriod(binding.period), 'zh-CN'),
  }
}

/** Every figure that each of many documents binds, read at once. */
export async function readBoundOf(
  db: Db,
  documents: readonly Sections[],
  seen: Seen,
): Promise<SaidFigure[][]> {
  const places = documents.map(placesOf)
  const answers = await answersTo(
    db,
    places.flat().map(({ binding }) => binding),
    seen,
  )
  return places.map((all) => all.map((place) => saidOf(place, answers)))
}

/** Every figure a document binds, read at once. */
export const readBound = async (db: Db, sections: Sections, seen: Seen): Promise<SaidFigure[]> =>
  (await readBoundOf(db, [sections], seen))[0] ?? []

/** The same as the ledger keeps what was read for a report. */
export const asReportFigures = (figures: readonly SaidFigure[]): ReportFigure[] =>
  figures.map(({ place, binding, amount, mark }) => ({ ...queryOf(binding), place, amount, mark }))
