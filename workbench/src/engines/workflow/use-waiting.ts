import { useLocation } from 'react-router'
import type { Input } from '#api/contract.ts'
import { usePages } from '#api/use-read.ts'
import { useUrlState } from '#kit/url-state.ts'
import { addressOf } from './records.ts'

type Query = NonNullable<Input<'GET /api/checks'>['query']>

/** What the queue is asked for the urlState of the address. */
export const waitingQuery = (urlState: Readonly<Record<string, string | undefined>>): Query => ({
  kind: urlState.kind,
  search: urlState.search,
})

/** What waits for my check as the queue is filtered and sorted now; the same question as the list's, asked once. */
export function useWaiting() {
  const { urlState } = useUrlState()
  const order = (urlState.get('order') ?? undefined) as Query['order']
  const query = { ...waitingQuery(Object.fromEntries(urlState)), order }
  return usePages('GET /api/checks', { query }, { totals: true })
}

/** The address of a record in the queue, or of the queue where there is none, with its filters kept. */
export function useQueuePlace() {
  const { search } = useLocation()
  return (record: { path: string; id: string } | undefined) =>
    `${record ? addressOf(record) : '/checks'}${search}`
}
