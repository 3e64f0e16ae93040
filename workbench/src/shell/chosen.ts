import { useRead } from '#api/use-read.ts'
import { keep, kept } from '#kit/memory.ts'
import { useUrlState } from '#kit/url-state.ts'
import { useSession } from './session/session.ts'

const whole = (word: string | null) => (word && /^\d+$/.test(word) ? Number(word) : undefined)

/** The unit one is looking at: from the address, else the one chosen last, else one's own. */
export function useUnit() {
  const { urlState, set } = useUrlState()
  const session = useSession()
  const id = whole(urlState.get('unit')) ?? kept<number>(`unit.${session.person.id}`) ?? session.home.id
  const { data, error, refetch } = useRead(
    'GET /api/organizations/{id}',
    { params: { id } },
    { staleTime: 300_000, keep: true, enabled: id !== session.home.id },
  )
  const other = data?.organization.id === id ? data.organization : undefined
  return {
    id,
    unit: id === session.home.id ? session.home : other,
    /** Why it is not known, and how to ask again. */
    error,
    refetch,
    choose: (next: number) => {
      keep(`unit.${session.person.id}`, next)
      set({ unit: next })
    },
  }
}

/** The year one is looking at, with its first and last day. */
export function useYear() {
  const { urlState, set } = useUrlState()
  const session = useSession()
  const year = whole(urlState.get('year')) ?? kept<number>(`year.${session.person.id}`) ?? session.year
  return {
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    choose: (next: number) => {
      keep(`year.${session.person.id}`, next)
      set({ year: next })
    },
  }
}
