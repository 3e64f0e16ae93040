import { rankings } from '#modules/registers'
import { defineModule } from '#platform/module'
import { getMemberPerformance } from './ranking/get-member-performance.ts'
import { rankingList, shownRules } from './ranking/ranking.list.ts'
import { getTraining } from './training/get-training.ts'
import { trainingList } from './training/training.list.ts'

export const performance = defineModule({
  name: 'performance',
  endpoints: [...rankingList, getMemberPerformance, ...trainingList, getTraining],
  contributes: shownRules.map(rankings.of),
})
