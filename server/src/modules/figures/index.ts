import { searchables } from '#engines/search/searchable'
import { moveEffects } from '#modules/organizations'
import type { Config } from '#platform/config'
import { inTransaction } from '#platform/database'
import { defineModule } from '#platform/module'
import type { Turns } from '#platform/turns'
import { loadCatalogue } from './catalogue.ts'
import { closePeriodEndpoint, readClose } from './close-period.ts'
import { explainRecord } from './explain-record.ts'
import { exportPostings } from './export-postings.ts'
import { findMetricsEndpoint } from './find-metrics.ts'
import { findPostingsEndpoint } from './find-postings.ts'
import { metricSearch } from './metric.search.ts'
import { exportChildren } from './moves/export-children.ts'
import { placedAnew } from './moves/place-anew.ts'
import { readChildren } from './moves/read-children.ts'
import { readCourse } from './read-course.ts'
import { readFigureEndpoint } from './read-figure.ts'
import { readSource } from './read-source.ts'
import { startTally } from './tally.ts'
import { verifyLedgerEndpoint } from './verify-ledger-endpoint.ts'

export { readCatalogue, type Theme, themes } from './catalogue.ts'
export { postEntries, postEntry } from './entry.store.ts'
export type { NewEntry, Source } from './entry.ts'
export { figureErrors } from './figure.errors.ts'
export { figurePolicy } from './figure.policy.ts'
export {
  Adjustment,
  Dimensions,
  FigureSchema,
  MetricCode,
  PeriodText,
  periodOf,
  presentFigure,
} from './figure.shape.ts'
export type { Figure, FigureQuery, Mark } from './figure.ts'
export { foldAll, foldTail } from './fold.store.ts'
export {
  type Drift,
  findDrift,
  freezeFigures,
  ledgerPosition,
  type ReportFigure,
} from './frozen-figure.store.ts'
export { ledgerSize } from './ledger-size.store.ts'
export { findMetrics, getMetrics, type MetricRow } from './metric.store.ts'
export { metricWords } from './metric-words.ts'
export { childrenWithin } from './moves/children.store.ts'
export { closePeriod, demandOpenBooks, findClose } from './period-close.store.ts'
export { readFigure, readFigures } from './read-figures.ts'
export { isRecordFed } from './record-fed.ts'
export { adjustmentOf, findStandingEntry, type Reversal, reverseEntry } from './reversal.store.ts'
export { countSourcesBehind, findSourcesBehind } from './source-population.store.ts'
export { verifyLedger } from './verify-ledger.ts'
export { loadCatalogue }

// Reads are exact with or without a fold; this only bounds how much of the tail a read has to add. Requests ask
// for a fold themselves; the interval is for jobs and other processes.
const FOLD_EVERY = 5000
const tallies = new WeakMap<Config, Turns>()

export const figures = defineModule({
  name: 'figures',
  endpoints: [
    findMetricsEndpoint,
    readFigureEndpoint,
    readChildren,
    exportChildren,
    readCourse,
    findPostingsEndpoint,
    exportPostings,
    readSource,
    explainRecord,
    closePeriodEndpoint,
    readClose,
    verifyLedgerEndpoint,
  ],
  contributes: [searchables.of(metricSearch), moveEffects.of(placedAnew)],
  async mount(app, platform) {
    app.addHook('onResponse', async (request) => {
      if (request.method !== 'GET') tallies.get(platform.config)?.poke()
    })
  },
  async begin(platform) {
    await inTransaction(platform.db, loadCatalogue)
    tallies.set(platform.config, startTally({ db: platform.db, every: FOLD_EVERY }))
  },
  async end(platform) {
    await tallies.get(platform.config)?.stop()
  },
})
