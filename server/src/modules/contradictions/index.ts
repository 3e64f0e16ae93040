import { defineModule } from '#platform/module'
import { answerContradiction } from './answer-contradiction.ts'
import { figureSources } from './figure-set.ts'
import { findContradictions } from './find-contradictions.ts'
import { yearSource } from './year.source.ts'

export { type FigureSource, figureSources } from './figure-set.ts'
export { yearFigures } from './year-figures.ts'

export const contradictions = defineModule({
  name: 'contradictions',
  endpoints: [findContradictions, answerContradiction],
  contributes: [figureSources.of(yearSource)],
})
