import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIST, type OpenLives, openLives } from '../mergers/open-lives.fixture.ts'

let lives: OpenLives
beforeAll(async () => {
  lives = await openLives()
})
afterAll(() => lives.platform.close())

const months = Array.from({ length: 13 }, (_, nth) =>
  new Date(Date.UTC(2021, nth, 1)).toISOString().slice(0, 10),
)
const dayAt = (nth: number) => months[Math.min(nth, 12)] ?? '2022-01-01'

/** What the figures say is what the spans say: of every unit, on every day. */
async function agree() {
  for (const unit of lives.units)
    for (const day of months)
      expect(await lives.figures(unit, day), `${unit} ${day}`).toEqual(await lives.seen(unit, day))
}

const deed = fc.record({
  what: fc.constantFrom('change', 'move', 'end', 'merge', 'same', 'take-back'),
  which: fc.nat(3),
  other: fc.nat(3),
  unit: fc.nat(5),
  step: fc.nat(3),
  members: fc.integer({ min: 1, max: 99 }),
})
const story = fc.record({
  entered: fc.array(fc.record({ unit: fc.nat(5), since: fc.nat(4) }), { minLength: 4, maxLength: 4 }),
  deeds: fc.array(deed, { minLength: 3, maxLength: 9 }),
})

it('figures and spans agree at every unit on every day, whatever becomes of records', async () => {
  const unitAt = (nth: number) => lives.units[nth % lives.units.length] ?? 0
  await fc.assert(
    fc.asyncProperty(story, async ({ entered, deeds }) => {
      const records: { id: string; unit: number; at: number }[] = []
      for (const { unit, since } of entered) {
        const id = await lives.enter(unitAt(unit), dayAt(since), 10)
        records.push({ id, unit: unitAt(unit), at: since })
      }
      let last: { path: string; id: string } | undefined
      for (const { what, which, other, unit, step, members } of deeds) {
        const [one, two] = [records[which], records[other]]
        if (!one || !two) continue
        const at = one.at + step
        const whole = (await lives.writer.get(`/api/register-records/${one.id}`)).body.record
        if (what === 'take-back') {
          // What is not the last of its record is refused, and changes nothing.
          if (last) await lives.step(last.path, last.id, 'withdraw', { reason: '误' })
          last = undefined
          continue
        }
        if (whole.until !== null) continue
        const body =
          what === 'end'
            ? { day: dayAt(at), facts: null }
            : {
                day: dayAt(at),
                facts: lives.factsOf(what === 'move' ? unitAt(unit) : whole.organizationId, members),
              }
        const merges = what === 'merge' || what === 'same'
        const path = merges ? 'register-mergers' : 'register-changes'
        const made = merges
          ? await lives.writer.post('/api/register-mergers', {
              ...{ ends: [one.id], stays: [two.id] },
              day: what === 'same' ? null : dayAt(Math.max(at, two.at)),
            })
          : await lives.writer.post(`/api/register-records/${one.id}/changes`, body)
        if (made.status !== 201) continue
        await lives.accept(path, made.body.id)
        one.at = at
        last = { path, id: made.body.id }
      }
      await agree()
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 240_000)

describe('a record that goes to another unit', () => {
  it('is taken from the one and given to the other on its day, and goes along with either in the tree', async () => {
    const { siblingBanner, banner, league, otherLeague, region } = lives.platform.world
    const id = await lives.enter(banner.organizationId, '2021-02-01', 33, '迁移协会')
    const before = await lives.all(months)
    const facts = lives.factsOf(siblingBanner.organizationId, 35, '迁移协会')
    const made = await lives.writer.post(`/api/register-records/${id}/changes`, { day: '2021-05-01', facts })
    expect(made.body.checkAt).toBe(league.organizationId)
    await lives.accept('register-changes', made.body.id)
    const after = await lives.all(months)
    const at = (rows: typeof before, unit: { organizationId: number }, day: string) =>
      rows.find((row) => row.unit === unit.organizationId && row.day === day)
    expect(after.filter(({ day }) => day < '2021-05-01')).toEqual(
      before.filter(({ day }) => day < '2021-05-01'),
    )
    for (const [place, count, members] of [
      [banner, -1, -33],
      [siblingBanner, 1, 35],
      [league, 0, 2],
      [region, 0, 2],
    ] as const) {
      const was = at(before, place, '2021-05-01')
      expect(at(after, place, '2021-05-01')).toMatchObject({
        count: (was?.count ?? 0) + count,
        members: (was?.members ?? 0) + members,
      })
    }
    await agree()
    const administrator = await lives.platform.as('administrator', region.organizationId)
    const moved = await administrator.post(`/api/organizations/${siblingBanner.organizationId}/move`, {
      parentId: otherLeague.organizationId,
      since: '2021-10-01',
    })
    expect(moved.status, moved.text).toBe(200)
    await agree()
    // Both units see it, the one that had it too; who came and who left is a list by name at each.
    const old = await lives.platform.as('recorder', banner.organizationId)
    expect((await old.get(`/api/register-records/${id}`)).status).toBe(200)
    const turned = async (unit: number, turn: string) => {
      const query = `organizationId=${unit}&turn=${turn}&from=2021-05-01&to=2021-05-31`
      const { body } = await lives.writer.get(`/api/registers/${LIST}/records?${query}&search=迁移`)
      return body.items.map((one: { name: string }) => one.name)
    }
    expect(await turned(banner.organizationId, 'left')).toEqual(['迁移协会'])
    expect(await turned(siblingBanner.organizationId, 'entered')).toEqual(['迁移协会'])
    expect(await turned(league.organizationId, 'left')).toEqual([])
  })

  it('is checked above both, also when the record was handed in before one of them moved', async () => {
    const { banner, league, farBanner, otherLeague, region } = lives.platform.world
    const clerk = await lives.platform.as('recorder', banner.organizationId)
    const id = await lives.enter(banner.organizationId, '2021-02-01', 3, '远迁协会')
    const facts = lives.factsOf(farBanner.organizationId, 3, '远迁协会')
    // Whoever keeps the record says so; whoever stands above both units says yes.
    const made = await clerk.post(`/api/register-records/${id}/changes`, { day: '2021-06-01', facts })
    expect(made.body).toMatchObject({ state: 'submitted', checkAt: region.organizationId })
    for (const place of [league, otherLeague]) {
      const near = await lives.platform.as('checker', place.organizationId)
      const { status } = await near.post(`/api/register-changes/${made.body.id}/accept`, { version: 1 })
      expect(status).toBe(404)
    }
    await lives.accept('register-changes', made.body.id)
    const { body } = await clerk.get(`/api/register-changes/${made.body.id}`)
    expect(body.named[`organization:${farBanner.organizationId}`]).toBeTruthy()
    expect((await clerk.get(`/api/register-records/${id}`)).body.can.record).toBe(false)
    await agree()
  })
})
