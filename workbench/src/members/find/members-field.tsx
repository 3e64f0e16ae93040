import type { ComponentProps } from 'react'
import { FoundField, FoundFields } from '#kit/form/found-fields.tsx'
import { type Candidate, useCandidates } from './candidates.tsx'

interface Known {
  /** Those offered before anything is typed: of a team, its people. */
  known?: readonly Candidate[]
}

/** Several people of the rolls. */
export const MembersField = ({
  known = [],
  ...field
}: Known & Omit<ComponentProps<typeof FoundFields>, 'found'>) => (
  <FoundFields {...field} found={useCandidates(known)} />
)

/** Somebody of the rolls, or nobody. */
export const MemberField = ({
  known = [],
  ...field
}: Known & Omit<ComponentProps<typeof FoundField>, 'found'>) => (
  <FoundField {...field} found={useCandidates(known)} />
)
