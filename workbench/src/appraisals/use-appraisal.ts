import { useOutletContext, useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Appraisal = Answer<'GET /api/appraisals/{id}'>
export type FedFigure = Appraisal['figures'][number]
export type Change = Answer<'GET /api/appraisals/{id}/versions/{number}'>['changes'][number]

/** The appraisal of the address; with a day, as it stood that evening. */
export function useAppraisal(day?: string) {
  const id = useParams().id ?? ''
  return useRead('GET /api/appraisals/{id}', { params: { id }, query: { day } }, { keep: true })
}

/** The appraisal whose page one is on. */
export const useOpenAppraisal = () => useOutletContext<Appraisal>()
