import { tellers, todos } from '#engines/notifications/index'
import { defineModule } from '#platform/module'
import { answerContradiction } from './answer-contradiction.ts'
import { assignContradiction } from './assigning/assign-contradiction.ts'
import { assignedTodo } from './assigning/assigned-todo.ts'
import { endOpen } from './assigning/end-open.ts'
import { findAssigned } from './assigning/find-assigned.ts'
import { findAssigneesEndpoint } from './assigning/find-assignees.ts'
import { takeBackAssignment } from './assigning/take-back-assignment.ts'
import { assignmentTeller } from './assigning/tell-assignment.ts'
import { figureSources } from './figure-set.ts'
import { findContradictions } from './find-contradictions.ts'
import { findContradictionCounts } from './nightly/find-counts.ts'
import { nightlyLook } from './nightly/nightly-look.ts'
import { foundTeller } from './nightly/tell-found.ts'
import { yearSource } from './year.source.ts'

export { findAssigned } from './assigning/find-assigned.ts'
export { type FigureSource, figureSources } from './figure-set.ts'
export { figureKinds, yearFigures } from './year-figures.ts'

export const contradictions = defineModule({
  name: 'contradictions',
  endpoints: [
    findContradictions,
    answerContradiction,
    findContradictionCounts,
    findAssigneesEndpoint,
    assignContradiction,
    takeBackAssignment,
    findAssigned,
  ],
  contributes: [
    figureSources.of(yearSource),
    tellers.of(foundTeller),
    tellers.of(assignmentTeller),
    todos.of(assignedTodo),
  ],
  jobs: [nightlyLook, endOpen],
})
