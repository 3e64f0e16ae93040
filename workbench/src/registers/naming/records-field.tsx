import type { ComponentProps } from 'react'
import { FoundField, FoundFields } from '#kit/form/found-fields.tsx'
import type { Candidate } from '../mergers/merger.ts'
import { useRecordCandidates } from './record-candidates.tsx'

interface Of {
  kind: string
  /** Those that are chosen already, or offered first. */
  known?: readonly Candidate[]
}

/** Several records of a list. */
export const RecordsField = ({
  kind,
  known = [],
  ...field
}: Of & Omit<ComponentProps<typeof FoundFields>, 'found'>) => (
  <FoundFields {...field} found={useRecordCandidates(kind, known)} />
)

/** One record of a list, or none. */
export const RecordField = ({
  kind,
  known = [],
  ...field
}: Of & Omit<ComponentProps<typeof FoundField>, 'found'>) => (
  <FoundField {...field} found={useRecordCandidates(kind, known)} />
)
