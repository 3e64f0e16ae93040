import { useOutletContext, useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Opened = Answer<'GET /api/documents/{id}'>
export type Section = Opened['sections'][number]
export type SaidFigure = Opened['figures'][number]
export type Unbound = Opened['unbound'][number]

/** While a document is open, others write in it too. */
const LOOK_AGAIN = 30_000

/** The document of the address. */
export function useDocument() {
  const id = useParams().id ?? ''
  return useRead(
    'GET /api/documents/{id}',
    { params: { id } },
    { keep: true, again: (answer) => (answer?.can.write ? LOOK_AGAIN : false) },
  )
}

/** The document whose page one is on. */
export const useOpenDocument = () => useOutletContext<Opened>()
