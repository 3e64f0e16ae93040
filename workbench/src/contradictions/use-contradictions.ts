import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

type Looked = Answer<'GET /api/contradictions/{subject}/{id}'>
export type Contradiction = Looked['items'][number]
export type Subject = { subject: 'appraisal' | 'document' | 'sheet' | 'year'; id: string }

/** What contradicts itself in a form, or in the year of a unit, as it stands now. */
export const useContradictions = (params: Subject) =>
  useRead('GET /api/contradictions/{subject}/{id}', { params })

/** Those nobody has explained yet; what is only worth a look needs no answer. */
export const unexplained = (items: readonly Contradiction[]) =>
  items.filter(({ answer, severity }) => answer === null && severity !== 'note')
