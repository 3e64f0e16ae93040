import { tellers } from '#engines/notifications/index'
import { defineModule } from '#platform/module'
import { answerContradiction } from './answer-contradiction.ts'
import { figureSources } from './figure-set.ts'
import { findContradictions } from './find-contradictions.ts'
import { findContradictionCounts } from './nightly/find-counts.ts'
import { nightlyLook } from './nightly/nightly-look.ts'
import { foundTeller } from './nightly/tell-found.ts'
import { yearSource } from './year.source.ts'

export { type FigureSource, figureSources } from './figure-set.ts'
export { yearFigures } from './year-figures.ts'

export const contradictions = defineModule({
  name: 'contradictions',
  endpoints: [findContradictions, answerContradiction, findContradictionCounts],
  contributes: [figureSources.of(yearSource), tellers.of(foundTeller)],
  jobs: [nightlyLook],
})
