import type { Input } from '#api/contract.ts'

type Query = NonNullable<Input<'GET /api/audit'>['query']>
type Group = NonNullable<Query['group']>
type Outcome = NonNullable<Query['outcome']>

/** What one asks the trail for, in the order of how often. */
export const groups = [
  'looks',
  'personal-data',
  'sign-ins',
  'people',
  'rules',
  'units',
  'documents',
  'imports',
  'figures',
  'collections',
  'trail',
] as const satisfies readonly Group[]
export const outcomes = ['done', 'refused'] as const satisfies readonly Outcome[]
