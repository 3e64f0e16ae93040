import { type Binding, bindingsOf, readsOf, sayBound } from '@medelge/documents'
import { parsePeriod, periodLabel } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Figure, getMetrics, type ReportFigure, readFigures } from '#modules/figures'
import { unitNames } from '#modules/organizations'
import type { SectionContent } from '../document.content.ts'
import type { SaidFigure } from './said-figure.ts'

type Db = Kysely<Database>

/** Every binding of a document with the place it has there. */
export const placesOf = (sections: readonly Pick<SectionContent, 'key' | 'body'>[]) =>
  sections
    .flatMap(({ key, body }) => bindingsOf(body).map((binding) => ({ section: key, binding })))
    .map((one, nth) => ({ ...one, place: `f${nth + 1}` }))

// Nothing counted in a period is zero; a stock that nobody ever stated is not known.
const knownAmount = ({ amount, kind, mark }: Figure) => (kind === 'stock' && mark === 'none' ? null : amount)

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

/** Every figure a document binds, read at once. */
export async function readBound(
  db: Db,
  sections: readonly Pick<SectionContent, 'key' | 'body'>[],
  seen: Seen,
): Promise<SaidFigure[]> {
  const places = placesOf(sections)
  const codes = [...new Set(places.map(({ binding }) => binding.metric))]
  const [metrics, names, figures] = [
    await getMetrics(db, codes),
    await unitNames(db)(places.map(({ binding }) => binding.organization)),
    await readFigures(
      db,
      places.flatMap(({ binding }) => readsOf(binding).map(queryOf)),
      seen,
    ),
  ]
  let nth = 0
  return places.map(({ place, section, binding }): SaidFigure => {
    const read = readsOf(binding).map(() => figures[nth++] as Figure)
    const [figure] = read as [Figure]
    const { scale, unit, kind, mark } = figure
    const amount = knownAmount(figure)
    return {
      ...{ place, section, binding, amount, scale, unit, kind, mark },
      text: sayBound(
        binding,
        read.map((one) => ({ ...one, amount: knownAmount(one) })),
      ),
      metricName: metrics.get(binding.metric)?.name ?? binding.metric,
      organizationName: names.get(binding.organization) ?? '',
      periodLabel: periodLabel(parsePeriod(binding.period), 'zh-CN'),
    }
  })
}

/** The same as the ledger keeps what was read for a report. */
export const asReportFigures = (figures: readonly SaidFigure[]): ReportFigure[] =>
  figures.map(({ place, binding, amount, mark }) => ({ ...queryOf(binding), place, amount, mark }))
