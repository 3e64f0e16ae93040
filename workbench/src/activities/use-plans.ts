import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type Plan = Item<'GET /api/activities'>

/** The activities a unit can add sessions to. */
export function usePlans(organizationId: number, search: string | undefined) {
  const answer = useRead('GET /api/activities', { query: { organizationId, search } }, { keep: true })
  return { rows: answer.data?.items, error: answer.error, retry: answer.refetch }
}
