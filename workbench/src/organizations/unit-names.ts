import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '#api/api.ts'
import { useUnit } from '#shell/chosen.ts'

const most = 200
let asked = new Map<number, ((name: string) => void)[]>()

/** Asks for all names that were wanted in the same moment at once: a list of 50 rows is one question, not 50. */
async function ask(): Promise<void> {
  const wanted = [...asked]
  asked = new Map()
  for (let from = 0; from < wanted.length; from += most) {
    const part = wanted.slice(from, from + most)
    const query = { ids: part.map(([id]) => id), limit: most }
    const names = await api('GET /api/organizations', { query }).then(
      ({ items }) => new Map(items.map((unit) => [unit.id, unit.shortName])),
      () => new Map<number, string>(),
    )
    for (const [id, tell] of part) for (const one of tell) one(names.get(id) ?? '')
  }
}

const nameOf = (id: number) =>
  new Promise<string>((tell) => {
    if (asked.size === 0) setTimeout(ask, 10)
    asked.set(id, [...(asked.get(id) ?? []), tell])
  })

const unitName = (id: number | undefined) =>
  queryOptions({
    queryKey: ['unit-name', id],
    queryFn: () => nameOf(id ?? 0),
    // All names of a moment are one question: one that cannot be asked would cost everybody theirs.
    enabled: id !== undefined && id > 0,
    staleTime: 300_000,
  })

/** The short name of a unit known by its number; undefined while it comes, or where no unit is meant. */
export function useUnitName(id: number | undefined): string | undefined {
  const { unit } = useUnit()
  const own = unit?.id === id ? unit?.shortName : undefined
  // The unit one looks at is known anyway.
  const { data } = useQuery(unitName(own === undefined ? id : undefined))
  return own ?? data
}
