import type { Config } from '#house/config'
import { inTransaction } from '#house/database'
import { defineModule } from '#house/module'
import { loadCatalogue } from './catalogue.ts'
import { closePeriodDeed, readClose } from './close-period.ts'
import { explainRecord } from './explain-record.ts'
import { findMetricsDeed } from './find-metrics.ts'
import { findPostingsDeed } from './find-postings.ts'
import './moves/place-anew.ts'
import { readChildren } from './moves/read-children.ts'
import { readCourse } from './read-course.ts'
import { readFigureDeed } from './read-figure.ts'
import { readSource } from './read-source.ts'
import { startTally, type Tally } from './tally.ts'
import { verifyLedgerDeed } from './verify-ledger-deed.ts'

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
export { findMetrics, getMetrics, type MetricRow } from './metric.store.ts'
export { metricWords } from './metric-words.ts'
export { childrenWithin } from './moves/children.store.ts'
export { findPlacedAnew } from './moves/moved-entry.store.ts'
export { closePeriod, demandOpenBooks, findClose } from './period-close.store.ts'
export { readFigure, readFigures } from './read-figures.ts'
export { isRecordFed } from './record-fed.ts'
export { adjustmentOf, findStandingEntry, type Reversal, reverseEntry } from './reversal.store.ts'
export { findSourcesBehind } from './source-population.store.ts'
export { verifyLedger } from './verify-ledger.ts'
export { loadCatalogue }

// Reads are exact with or without a fold; this only bounds how much of the tail a read has to add. Requests ask
// for a fold themselves; the interval is for jobs and other processes.
const FOLD_EVERY = 5000
const tallies = new WeakMap<Config, Tally>()

export const figures = defineModule({
  name: 'figures',
  deeds: [
    findMetricsDeed,
    readFigureDeed,
    readChildren,
    readCourse,
    findPostingsDeed,
    readSource,
    explainRecord,
    closePeriodDeed,
    readClose,
    verifyLedgerDeed,
  ],
  async mount(app, house) {
    app.addHook('onResponse', async (request) => {
      if (request.method !== 'GET') tallies.get(house.config)?.poke()
    })
  },
  async begin(house) {
    await inTransaction(house.db, loadCatalogue)
    tallies.set(house.config, startTally({ db: house.db, every: FOLD_EVERY }))
  },
  async end(house) {
    await tallies.get(house.config)?.stop()
  },
})
