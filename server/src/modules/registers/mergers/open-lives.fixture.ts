import { parsePeriod } from '@medelge/figures'
import { expect } from 'vitest'
import { readFigure } from '#modules/figures'
import { buildTestPlatform } from '#test/platform'
import { countOn } from '../days/count.store.ts'

/** A list that feeds figures. */
export const LIST = 'farmers-associations'

/** A list that feeds figures, kept at several units, with somebody above all of them who writes and one who checks. */
export async function openLives() {
  const platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, league, banner, siblingBanner, otherLeague, farBanner } = platform.world
  const units = [region, league, banner, siblingBanner, otherLeague, farBanner].map(
    (one) => one.organizationId,
  )
  const writer = await platform.as('officer', region.organizationId)
  const checker = await platform.as('checker', region.organizationId)

  async function write(path: string, body: object): Promise<string> {
    const made = await writer.post(path, body)
    expect(made.status, made.text).toBe(201)
    return made.body.id
  }
  const step = (path: string, id: string, name: string, body: object = {}) =>
    checker.post(`/api/${path}/${id}/${name}`, { version: 1, ...body })
  async function accept(path: string, id: string): Promise<string> {
    const { status, text } = await step(path, id, 'accept')
    expect(status, text).toBe(200)
    return id
  }
  const factsOf = (organizationId: number, members: number, name = '养羊协会') => ({
    ...{ name, organizationId },
    values: { trade: '养羊', members },
  })
  /** What the spans say of a unit on a day, and what the figures do. */
  const seen = async (unit: number, day: string) => {
    const asked = { kind: LIST, unit, day, holds: [] }
    const { count, sums } = await countOn(platform.db, asked, [{ code: 'members', codes: ['members'] }])
    return { count, members: Number(sums.members) }
  }
  const figures = async (organization: number, day: string) => {
    const amount = async (metric: string) =>
      (await readFigure(platform.db, { metric, organization, period: parsePeriod(`..${day}`) })).amount
    return {
      count: await amount('agri-tech-assoc-total'),
      members: await amount('agri-tech-assoc-members'),
    }
  }
  return {
    ...{ platform, units, writer, checker, write, step, accept, factsOf, seen, figures },
    async enter(organizationId: number, since: string, members: number, name?: string): Promise<string> {
      const body = { ...factsOf(organizationId, members, name), since, confirmed: ['same-record'] }
      return accept('register-records', await write(`/api/registers/${LIST}/records`, body))
    },
    change: async (id: string, day: string, facts: object | null) =>
      accept('register-changes', await write(`/api/register-records/${id}/changes`, { day, facts })),
    merge: async (ends: string[], stays: string[], day: string | null) =>
      accept('register-mergers', await write('/api/register-mergers', { ends, stays, day })),
    /** What all units show on all of these days. */
    async all(days: readonly string[]) {
      const rows: { unit: number; day: string; count: number; members: number }[] = []
      for (const unit of units) for (const day of days) rows.push({ unit, day, ...(await seen(unit, day)) })
      return rows
    },
  }
}
export type OpenLives = Awaited<ReturnType<typeof openLives>>
