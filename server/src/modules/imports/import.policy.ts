import { policy } from '#platform/actor'

export const importPolicy = policy('import', {
  // The file that was read in may hold more about people than the records made of it.
  file: ['recorder', 'checker', 'officer', 'finance', 'evaluator', 'administrator'],
  // What others read in at the unit and below it: to look at, never to change.
  see: ['leader', 'administrator'],
})
