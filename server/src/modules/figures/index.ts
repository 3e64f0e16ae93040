import { searchables } from '#engines/search/searchable'
import { moveEffects } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import type { Config } from '#platform/config'
import { inTransaction } from '#platform/database/database'
import { healthParts } from '#platform/health/health-part'
import type { Turns } from '#platform/jobs/turns'
import { gauges } from '#platform/metrics/gauge'
import { defineModule } from '#platform/module'
import { keptKinds } from '#platform/retention/retention-kind'
import { importKinds } from '#platform/sheets/import-kind'
import { readArithmetic } from './arithmetic/read-arithmetic.ts'
import { closePeriodEndpoint, readClose } from './books/close-period.ts'
import { loadCatalogue } from './catalogue/catalogue.ts'
import { metricSearch } from './catalogue/metric.search.ts'
import { changeCrosswalkRule } from './crosswalk/change-rule.ts'
import { findCrosswalkRules } from './crosswalk/find-rules.ts'
import { loadRules } from './crosswalk/load-rules.ts'
import { makeCrosswalkRule } from './crosswalk/make-rule.ts'
import { previewCrosswalkRule } from './crosswalk/preview-rule-endpoint.ts'
import { addFrame } from './frames/add-frame.ts'
import { changeFrame } from './frames/change-frame.ts'
import { findFramesEndpoint } from './frames/find-frames.ts'
import { getFrame } from './frames/get-frame.ts'
import { loadFrames } from './frames/load-frames.ts'
import { readFrame } from './frames/read-frame.ts'
import { tailGauges } from './ledger/tail-gauges.ts'
import { startTally } from './ledger/tally.ts'
import { addMetric } from './metrics/add-metric.ts'
import { changeMetric } from './metrics/change-metric.ts'
import { dayOfMetrics } from './metrics/day-of-metrics.ts'
import { getMetric } from './metrics/get-metric.ts'
import { applyVersions } from './metrics/metric-version.store.ts'
import { previewMetric } from './metrics/preview-metric.ts'
import { exportChildren } from './moves/export-children.ts'
import { placedAnew } from './moves/place-anew.ts'
import { readChildren } from './moves/read-children.ts'
import { readOverview } from './moves/read-overview.ts'
import { getPackage } from './package/get-package.ts'
import { previewPackage } from './package/preview-package.ts'
import { takeOverPackage } from './package/take-over-package.ts'
import { ledgerHealth } from './proof/ledger-health.ts'
import { verifyLedgerEndpoint } from './proof/verify-ledger-endpoint.ts'
import { findMetricsEndpoint } from './reading/find-metrics.ts'
import { postingList } from './reading/posting.list.ts'
import { readFigureEndpoint } from './reading/read-figure.ts'
import { readSource } from './reading/read-source.ts'
import { readTrend } from './reading/read-trend.ts'
import { findRecountsEndpoint } from './recounts/find-recounts.ts'
import { getRecount } from './recounts/get-recount.ts'
import { recountStep } from './recounts/recount-step.ts'
import { resumeRecount } from './recounts/resume-recount.ts'
import { targetImport } from './targets/import-targets.ts'
import { readSpread } from './targets/read-spread.ts'
import { setTargets } from './targets/set-targets.ts'
import { targetList } from './targets/target.list.ts'

export { booksHeld, closePeriod, demandOpenBooks, findClose } from './books/period-close.store.ts'
export { readCatalogue, type Theme, themes } from './catalogue/catalogue.ts'
export {
  findMetrics,
  findMetricsByCode,
  getMetrics,
  type MetricRow,
} from './catalogue/metric.store.ts'
export { metricsAndParts } from './catalogue/metric-parts.store.ts'
export { metricWords } from './catalogue/metric-words.ts'
export { holdRules, readVersions, ruleVersions } from './crosswalk/crosswalk-rule.store.ts'
export { recordFed } from './crosswalk/record-fed.ts'
export { explainDraft } from './explaining/explain-draft.ts'
export { type CountedFilter, listFeeds, recordFeed, recordFeeds } from './explaining/record-feed.ts'
export { sayVerdicts, VerdictsSchema } from './explaining/verdicts.ts'
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
export { type Figure, type FigureQuery, knownAmount, type Mark, marks } from './figure.ts'
export { postEntries, postEntry } from './ledger/entry.store.ts'
export type { NewEntry, Source } from './ledger/entry.ts'
export { foldAll, foldTail } from './ledger/fold.store.ts'
export { ledgerSize } from './ledger/ledger-size.store.ts'
export {
  adjustmentOf,
  findActiveEntry,
  type Reversal,
  reverseEntry,
} from './ledger/reversal.store.ts'
export { childrenWithin } from './moves/children.store.ts'
export { type LedgerState, ledgerState } from './proof/ledger-state.store.ts'
export type { Verification } from './proof/verification.ts'
export { verifyLedger } from './proof/verify-ledger.ts'
export { freezeFigures, type ReportFigure } from './reading/frozen-figure.store.ts'
export { readFigure, readFigures } from './reading/read-figures.ts'
export { countSourcesBehind, findSourcesBehind } from './reading/source-population.store.ts'
export { type SourceTitle, sourceTitles, titlesBehind, titlesBy } from './reading/source-title.ts'
export { type FrozenReport, frozenReports } from './recounts/frozen-report.ts'
export { targetPolicy } from './targets/target.policy.ts'
export { findTargets } from './targets/target.store.ts'
export { writeTargets } from './targets/write-targets.ts'
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
    readOverview,
    exportChildren,
    readTrend,
    readArithmetic,
    ...postingList,
    readSource,
    closePeriodEndpoint,
    readClose,
    verifyLedgerEndpoint,
    ...targetList,
    readSpread,
    setTargets,
    getPackage,
    previewPackage,
    takeOverPackage,
    findFramesEndpoint,
    getFrame,
    addFrame,
    changeFrame,
    readFrame,
    getMetric,
    addMetric,
    changeMetric,
    previewMetric,
    findCrosswalkRules,
    makeCrosswalkRule,
    changeCrosswalkRule,
    previewCrosswalkRule,
    findRecountsEndpoint,
    getRecount,
    resumeRecount,
  ],
  jobs: [recountStep, dayOfMetrics],
  contributes: [
    searchables.of(metricSearch),
    importKinds.of(targetImport),
    moveEffects.of(placedAnew),
    ...tailGauges.map(gauges.of),
    ...ledgerHealth.map(healthParts.of),
    keptKinds.of('ledger'),
  ],
  async mount(app, platform) {
    app.addHook('onResponse', async (request) => {
      if (request.method !== 'GET') tallies.get(platform.config)?.poke()
    })
  },
  async begin(platform) {
    await inTransaction(platform.db, async (trx) => {
      await loadCatalogue(trx)
      await applyVersions(trx, dayOf(platform.clock()))
      await loadRules(trx, platform.clock())
      await loadFrames(trx, platform.clock())
    })
    tallies.set(platform.config, startTally({ db: platform.db, every: FOLD_EVERY }))
  },
  async end(platform) {
    await tallies.get(platform.config)?.stop()
  },
})
