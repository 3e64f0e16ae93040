import { defineModule } from '#house/house'
import { loadCatalogue } from './catalogue.ts'

export { readCatalogue, type Theme, themes } from './catalogue.ts'
export { postEntries, postEntry } from './entry.store.ts'
export type { NewEntry, Source } from './entry.ts'
export type { Figure, FigureQuery, Mark } from './figure.ts'
export { foldAll, foldTail } from './fold.store.ts'
export { findMetrics, getMetrics, type MetricRow } from './metric.store.ts'
export { closePeriod, findClose } from './period-close.store.ts'
export { readFigure, readFigures } from './read-figures.ts'
export { findStandingEntry, type Reversal, reverseEntry } from './reversal.store.ts'
export { startTally, type Tally } from './tally.ts'
export { loadCatalogue }

export const figures = defineModule({
  name: 'figures',
  deeds: [],
  async begin({ db }) {
    await db.transaction().execute(loadCatalogue)
  },
})
