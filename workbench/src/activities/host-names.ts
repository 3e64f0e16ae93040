import i18next from 'i18next'
import { api } from '#api/api.ts'
import type { Session } from './session-words.ts'

/** A session as it is exported: a file knows no numbers of units, only their names. */
export type Exported = Session & { hostNames?: string }

type Page<Row> = (after?: string) => Promise<{ items: Row[]; next: string | null }>

const most = 200

/** The same pages with the names of the hosts in every row; each unit is asked for once. */
export function withHostNames(page: Page<Session>): Page<Exported> {
  const names = new Map<number, string>()
  const learn = async (ids: number[]) => {
    for (let from = 0; from < ids.length; from += most) {
      const query = { ids: ids.slice(from, from + most), limit: most }
      const { items } = await api('GET /api/organizations', { query })
      for (const unit of items) names.set(unit.id, unit.shortName)
    }
  }
  return async (after) => {
    const { items, next } = await page(after)
    await learn([...new Set(items.flatMap(({ hosts }) => hosts))].filter((id) => !names.has(id)))
    const comma = i18next.t('comma', { ns: 'activities' })
    const hostNames = ({ hosts }: Session) => hosts.map((id) => names.get(id) ?? '').join(comma)
    return { items: items.map((one) => ({ ...one, hostNames: hostNames(one) })), next }
  }
}
