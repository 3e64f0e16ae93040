import type { Generated } from 'kysely'

export interface OpinionTable {
  id: Generated<number>
  appraisalId: string
  version: number
  /** The row it is about; empty for the whole form. */
  code: string
  personId: string
  personName: string
  comment: string
  score: string | null
  saidAt: Date
}

export interface SampleTable {
  id: Generated<string>
  appraisalId: string
  version: number
  code: string
  personId: string
  personName: string
  seed: string | null
  population: number
  madeAt: Date
}

export interface SampleRecordTable {
  sampleId: string
  place: number
  sourceKind: string
  sourceId: string
  day: string
  verdict: string | null
  note: Generated<string>
}
