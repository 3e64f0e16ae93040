import { useQueryClient } from '@tanstack/react-query'
import { api } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { message } from '#kit/say/say.ts'

const ROUTE = 'GET /api/list-views'
type Kept = Answer<typeof ROUTE>
export type View = Kept['views'][number]
type Choice = Omit<Kept['choices'][number], 'list'>
export type ViewFacts = Pick<View, 'filters' | 'order' | 'columns'>

/** How one has a list: views saved under a name, the columns last chosen, and the view it opens with. */
export interface ListViews {
  /** Whether it is known; a list does not wait for an answer that failed. */
  known: boolean
  views: readonly View[]
  opening: View | undefined
  columns: readonly string[] | null
  save: (name: string, facts: ViewFacts) => Promise<View>
  rename: (view: View, name: string) => Promise<unknown>
  remove: (view: View) => Promise<unknown>
  choose: (change: Partial<Choice>) => void
}

// Alone, without asking for everything on the screen anew as other writes do: no record has changed.
export function useListViews(list: string): ListViews {
  const client = useQueryClient()
  const { data, isError } = useRead(ROUTE, undefined, { staleTime: 300_000 })
  const views = data?.views.filter((one) => one.list === list) ?? []
  const chosen = data?.choices.find((one) => one.list === list) ?? { columns: null, defaultView: null }
  const key = [ROUTE, {}]
  const change = (by: (kept: Kept) => Kept) =>
    client.setQueryData<Kept>(key, (kept) => by(kept ?? { views: [], choices: [] }))

  const choose = async (wanted: Partial<Choice>) => {
    const { columns, defaultView } = { ...chosen, ...wanted }
    const choice = { list, columns, defaultView }
    change((kept) => ({ ...kept, choices: [...kept.choices.filter((one) => one.list !== list), choice] }))
    await api('PUT /api/list-choices/{list}', { params: { list }, body: { columns, defaultView } }).catch(
      (error: Error) => {
        message.error(error.message)
        return client.invalidateQueries({ queryKey: key })
      },
    )
  }
  return {
    known: data !== undefined || isError,
    views,
    opening: views.find(({ id }) => id === chosen.defaultView),
    columns: chosen.columns,
    choose: (wanted) => void choose(wanted),
    async save(name, facts) {
      const view = await api('POST /api/list-views', { body: { list, name, ...facts } })
      change((kept) => ({ ...kept, views: [...kept.views.filter(({ id }) => id !== view.id), view] }))
      return view
    },
    async rename({ id }, name) {
      const view = await api('PATCH /api/list-views/{id}', { params: { id }, body: { name } })
      change((kept) => ({ ...kept, views: kept.views.map((one) => (one.id === id ? view : one)) }))
    },
    async remove({ id }) {
      await api('DELETE /api/list-views/{id}', { params: { id } })
      change((kept) => ({
        views: kept.views.filter((one) => one.id !== id),
        choices: kept.choices.map((one) => (one.defaultView === id ? { ...one, defaultView: null } : one)),
      }))
    },
  }
}
