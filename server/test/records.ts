import { storeEvidence } from '#modules/evidence'
import { confirmForm, smallForm } from './appraisal-form.ts'
import type { Client, TestPlatform } from './platform.ts'
import { sessionOf } from './session-facts.ts'

/** One of each record of the banner, by its id. */
export interface Records {
  draft: string
  waiting: string
  counted: string
  facility: string
  closing: string
  evidence: string
  appraisal: string
  declaration: string
  side: string
  import: string
  person: string
}

async function made(client: Client, path: string, body: unknown) {
  const answer = await client.post(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

/** One of each record, all of them the banner's, as people would have made them. */
export async function makeRecords(platform: TestPlatform): Promise<Records> {
  const { banner, league, town } = platform.world
  const organizationId = banner.organizationId
  const officer = await platform.as('officer', organizationId, 'recorder', organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const paper = (name: string, text: string) =>
    storeEvidence(platform.platform, { bytes: Buffer.from(text), name, uploadedBy: officer.personId })
  const evidence = await paper('签到表.txt', '签到表')
  const session = (title: string, change = {}) =>
    made(officer, '/api/sessions', sessionOf(platform.world, { title, evidence: [evidence], ...change }))
  const { id: counted } = await session('草原防火', { submit: true })
  await made(checker, `/api/sessions/${counted}/accept`, { version: 1 })
  const form = { organizationId, form: smallForm() }
  const { id: appraisal } = await made(officer, '/api/appraisals', form)
  await confirmForm(officer, checker, appraisal)
  const declared = {
    metric: 'popsci-informants',
    organization: organizationId,
    period: '2021-12-31',
    value: '12',
    evidence: [await paper('名单.txt', '在册名单')],
  }
  const { id: declaration } = await made(officer, '/api/declarations', declared)
  await made(checker, `/api/declarations/${declaration}/accept`, { version: 1 })
  const station = {
    kind: 'e-station',
    name: '科普站',
    organizationId,
    areaId: town.areaId,
    openedOn: '2021-03-01',
  }
  const { id: facility } = await made(officer, '/api/facilities', station)
  await made(checker, `/api/facilities/${facility}/accept`, { version: 1 })
  const { id: closing } = await made(officer, `/api/facilities/${facility}/close`, { closedOn: '2021-10-01' })
  const table = await paper('活动.csv', '活动名称,日期\n防震减灾讲座,2021-05-12\n')
  return {
    draft: (await session('防震减灾')).id,
    waiting: (await session('食品安全', { submit: true })).id,
    counted,
    facility,
    closing,
    evidence,
    appraisal,
    declaration,
    side: await makeSide(platform),
    import: (await made(officer, '/api/imports', { kind: 'sessions', evidenceId: table, organizationId })).id,
    person: officer.personId,
  }
}

/** The banner's part in a session that another league leads and has counted. */
async function makeSide(platform: TestPlatform): Promise<string> {
  const { banner, farBanner, otherLeague } = platform.world
  const clerk = await platform.as('recorder', farBanner.organizationId)
  const checker = await platform.as('checker', otherLeague.organizationId)
  const hosts = [farBanner.organizationId, banner.organizationId]
  const { id } = await made(clerk, '/api/sessions', sessionOf(platform.world, { hosts, submit: true }))
  await made(checker, `/api/sessions/${id}/accept`, { version: 1 })
  return (await clerk.get(`/api/sessions/${id}`)).body.sides[0].id
}
