import { nationalScheme, score } from '@medelge/appraisal'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { writeXlsx } from './official/write-xlsx.ts'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
})
afterAll(() => platform.close())

const sent = (bytes: Buffer, who = officer, name = '自评表.xlsx') =>
  storeEvidence(platform.platform, { bytes, name, uploadedBy: who.personId })
const official = () => writeXlsx(smallForm(), score(smallForm(), nationalScheme))
const begin = (evidence: string, who = officer, headers = {}) =>
  who.post('/api/appraisals/import', { organizationId: unit, evidence }, headers)

it('begins a form with the rows of the office’s own file, once for a repeated request', async () => {
  const evidence = await sent(await official())
  const key = { 'idempotency-key': 'the same file' }
  const [first, second] = [await begin(evidence, officer, key), await begin(evidence, officer, key)]
  expect([first.status, second.body.id]).toEqual([201, first.body.id])
  const { form } = (await officer.get(`/api/appraisals/${first.body.id}`)).body
  expect(form.indicators.map(({ level3 }: { level3: string }) => level3)).toEqual(
    smallForm().indicators.map(({ level3 }) => level3),
  )
})

it('names what cannot be read, and refuses a file of somebody else', async () => {
  const unreadable = await begin(await sent(Buffer.from('不是工作簿'), officer, '自评表.txt'))
  expect(unreadable).toMatchObject({ status: 422, body: { code: 'APPRAISAL_FILE_UNREADABLE' } })
  const stranger = await platform.as('officer', platform.world.farBanner.organizationId)
  expect((await begin(await sent(await official(), stranger))).status).toBeGreaterThanOrEqual(400)
})

it('is for those who write forms there', async () => {
  const evidence = await sent(await official())
  expect((await begin(evidence, platform.anonymous)).status).toBe(401)
  expect((await begin(evidence, await platform.as('leader', unit))).status).toBe(404)
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  expect((await begin(evidence, beside)).status).toBe(404)
})
