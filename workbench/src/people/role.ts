import type { PersonRow } from './people-columns.tsx'

export type Role = PersonRow['roles'][number]['role']

export const roles = [
  'recorder',
  'checker',
  'officer',
  'finance',
  'evaluator',
  'leader',
  'administrator',
] as const satisfies readonly Role[]
