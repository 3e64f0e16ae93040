import { useQueries } from '@tanstack/react-query'
import { read } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import { today } from '#kit/format.ts'
import { type Matter, mattersOf } from './appraisal-matters.ts'

// Each form is fed and scored anew when asked for; only the newest of a unit can still be waiting for somebody.
const looked = 6

export interface WaitingAppraisal {
  id: string
  project: string
  unit: string
  year: number
  matters: Matter[]
  /** The year still runs, so the outlook says more than the form. */
  watch: boolean
}

function waitingOf({
  appraisal,
  form,
  scored,
  monitor,
}: Answer<'GET /api/appraisals/{id}'>): WaitingAppraisal {
  const { id, project, year } = appraisal
  const watch = year === Number(today().slice(0, 4))
  return { id, project, unit: form.unit, year, matters: mattersOf({ scored, monitor, watch }), watch }
}

/** The forms of these units in which something is open, oldest due first. */
export function useWaitingAppraisals(units: readonly number[]) {
  const lists = useQueries({
    queries: units.map((organizationId) => {
      const input = { query: { organizationId } }
      return {
        queryKey: ['GET /api/appraisals', input],
        queryFn: ({ signal }: { signal: AbortSignal }) => read('GET /api/appraisals', input, signal),
      }
    }),
  })
  const ids = lists.flatMap(({ data }) => (data?.items ?? []).slice(0, looked)).map(({ id }) => id)
  const forms = useQueries({
    queries: ids.map((id) => {
      const input = { params: { id } }
      return {
        queryKey: ['GET /api/appraisals/{id}', input],
        queryFn: ({ signal }: { signal: AbortSignal }) => read('GET /api/appraisals/{id}', input, signal),
      }
    }),
  })
  const asked = [...lists, ...forms]
  const failed = asked.filter(({ error, data }) => error && !data)
  return {
    list: forms
      .flatMap(({ data }) => (data ? [waitingOf(data)] : []))
      .filter(({ matters }) => matters.length > 0)
      .sort((a, b) => a.year - b.year),
    loading: asked.some(({ isLoading }) => isLoading),
    error: failed[0]?.error ?? null,
    retry: () => Promise.all(failed.map(({ refetch }) => refetch())),
  }
}
