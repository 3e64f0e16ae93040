import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenCollections, openCollections } from '../collections.fixture.ts'

let open: OpenCollections
beforeAll(async () => {
  open = await openCollections()
})
afterAll(() => open.platform.close())

it('holds what is answered against the ledger before anyone signs, and is for whoever sees the sheet', async () => {
  const { banner } = open.platform.world
  await open.declare('20')
  const collection = await open.send({ period: '2021' })
  const path = await open.sheetOf(collection, banner.organizationId)
  const address = path.replace('/api/collection-sheets', '/api/contradictions/sheet')
  const found = async () =>
    (await open.clerk.get(address)).body.items as { rule: string; places: unknown[] }[]
  await open.write(open.clerk, path, { people: 30, informants: 20 })
  expect(await found()).toEqual([])
  await open.write(open.clerk, path, { people: 30, informants: 35 })
  const [first] = await found()
  expect(JSON.stringify(first)).toContain('信息员 35')
  expect((await open.far.get(address)).status).toBe(404)
})
