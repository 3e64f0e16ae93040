import { useOutletContext, useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useUnit } from '#shell/chosen.ts'

export type Collection = Answer<'GET /api/collections/{id}'>

/** The collection of the address as the chosen unit sees it. */
export function useCollection() {
  const id = useParams().id ?? ''
  const { id: organizationId } = useUnit()
  return useRead('GET /api/collections/{id}', { params: { id }, query: { organizationId } }, { keep: true })
}

/** The collection whose page one is on. */
export const useOpenCollection = () => useOutletContext<Collection>()
