import { storeEvidence } from '#modules/evidence'
import { dayOf } from '#platform/clock'
import { confirmForm, smallForm } from './appraisal-form.ts'
import { type AskedRecords, makeAsked } from './collections/collection-record.ts'
import { type DocumentRecords, makeDocument } from './document-record.ts'
import { type DoorRecords, makeDoors } from './doors/door-records.ts'
import type { Client, TestPlatform } from './platform.ts'
import { sessionOf } from './session-facts.ts'

/** One of each record of the banner, by its id. */
export interface Records extends DoorRecords, AskedRecords, DocumentRecords {
  draft: string
  waiting: string
  counted: string
  /** An e-station that feeds a figure. */
  station: string
  /** The code of a list of the region. */
  register: string
  registerRecord: string
  registerChange: string
  /** Somebody whom a list of the banner keeps. */
  member: string
  /** A list of people, a link into it, and somebody who enrolled by that. */
  people: string
  invitation: string
  enrollment: string
  /** Two of one name. */
  registerTwins: [string, string]
  registerMerger: string
  registerApart: string
  /** A team with two people, one of whom leads it: the entry of the other, and that one leads. */
  team: string
  teamMember: string
  teamLeader: string
  /** What was counted once more by a rule of the region. */
  recount: number
  /** What somebody told of their own service and nobody answered yet. */
  serviceReport: string
  /** What the member contributed, as it was issued. */
  contributionSheet: string
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

/** A list that the whole region keeps, reviewed each year, its records valid for a time; answers its code. */
export async function makeRegister(platform: TestPlatform): Promise<string> {
  const { organizationId } = platform.world.region
  const chief = await platform.as('officer', organizationId)
  const field = { code: 'f1', words: { zh: '户数' }, type: 'whole-number' }
  const valid = { code: 'f2', words: { zh: '有效期' }, type: 'period' }
  const form = { code: 'new', version: 1, words: { zh: '科普示范社区' }, fields: [field, valid] }
  const watched = {
    review: { opens: '01-02', due: '12-30', remind: 15, confirm: [], renew: [] },
    validity: { field: 'f2', months: 6, lapses: false },
  }
  return (await made(chief, '/api/register-kinds', { organizationId, form, place: false, ...watched })).code
}

/** Enters somebody into a list of people of the whole region. */
export async function makeMember(platform: TestPlatform, officer: Client, name: string, list?: string) {
  const { region, banner } = platform.world
  const chief = await platform.as('officer', region.organizationId)
  const form = {
    code: 'new',
    version: 1,
    words: { zh: '科普宣讲员' },
    fields: [{ code: 'f1', words: { zh: '专长' }, type: 'line', most: 20 }],
  }
  const person = { phone: 'asked', idNumber: 'none', born: 'none' }
  const training = { hours: 24 }
  const { organizationId } = region
  const code: string =
    list ??
    (await made(chief, '/api/register-kinds', { organizationId, form, person, training, place: false })).code
  const facts = { name, organizationId: banner.organizationId, since: '2021-03-01', values: {} }
  const member = { phone: '19900000031' }
  const { memberId } = await made(officer, `/api/registers/${code}/records`, { ...facts, member })
  return { list: code, member: memberId as string }
}

/** A link into a list of people, and how somebody enrolls by it; answers the id of what they sent. */
export async function makeInvitation(platform: TestPlatform, officer: Client, list: string) {
  const { organizationId } = platform.world.banner
  const until = dayOf(platform.platform.clock())
  const asked = { organizationId, heading: '欢迎加入', until }
  const { id: invitation } = await made(officer, `/api/registers/${list}/invitations`, asked)
  const { token } = (await officer.get(`/api/invitations/${invitation}`)).body
  return {
    ...{ invitation: invitation as string, token: token as string },
    async enroll(name: string, more: object = {}): Promise<string> {
      const told = { name, member: {}, values: {}, consent: true, ...more }
      const { code } = await made(platform.anonymous, '/api/enrollments', {
        ...{ token, once: `${name}-0123456789abcdef`.replace(/[^\w-]/g, 'x') },
        ...told,
      })
      const found = await officer.get(`/api/enrollments?organizationId=${organizationId}&search=${code}`)
      return found.body.items[0].id
    },
  }
}

/** A rule of the region changed from today on; answers what counts its records once more. */
async function makeRecount(platform: TestPlatform): Promise<number> {
  const chief = await platform.as('officer', platform.world.region.organizationId)
  const rule = {
    when: [{ field: 'kind', values: ['stream'] }],
    amount: 'one',
    says: { 'zh-CN': '每场计1次', en: '' },
  }
  const since = dayOf(platform.platform.clock())
  const body = { version: 1, since, rule, reason: '按新口径' }
  return (await chief.put('/api/crosswalk-rules/stream-sessions', body)).body.recount
}

async function makeTeam(platform: TestPlatform, officer: Client, members: readonly string[]) {
  const { banner, town } = platform.world
  const facts = {
    name: '科普服务队',
    organizationId: banner.organizationId,
    areaId: town.areaId,
    since: '2021-03-01',
  }
  const values = { category: 'science' }
  const { id: team } = await made(officer, '/api/registers/volunteer-teams/records', { ...facts, values })
  const { ids } = await made(officer, `/api/register-records/${team}/team-members`, {
    members,
    since: '2021-03-01',
  })
  const led = await officer.put(`/api/register-records/${team}/team-leader`, {
    teamMember: ids[0],
    since: '2021-03-01',
  })
  return { team: team as string, teamMember: ids[1] as string, teamLeader: led.body.id as string }
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
  const papers = await makeDocument(officer, checker, organizationId, league.organizationId)
  const asked = await makeAsked(officer, checker, organizationId, platform)
  const declared = {
    metric: 'popsci-informants',
    organization: organizationId,
    period: '2021-12-31',
    value: '12',
    evidence: [await paper('名单.txt', '在册名单')],
  }
  const { id: declaration } = await made(officer, '/api/declarations', declared)
  await made(checker, `/api/declarations/${declaration}/accept`, { version: 1 })
  const place = { organizationId, areaId: town.areaId, since: '2021-03-01' }
  const facts = { name: '科普站', ...place, values: { quantity: 1 } }
  const { id: station } = await made(officer, '/api/registers/e-stations/records', facts)
  await made(checker, `/api/register-records/${station}/accept`, { version: 1 })
  const register = await makeRegister(platform)
  const validOnce = { f2: { from: '2021-03-01', to: '2022-02-28' } }
  const entered = { name: '示范社区', organizationId, since: '2021-03-01', values: validOnce }
  const { id: registerRecord } = await made(officer, `/api/registers/${register}/records`, entered)
  await made(checker, `/api/register-records/${registerRecord}/accept`, { version: 1 })
  const end = { day: '2021-10-01', facts: null }
  const { id: registerChange } = await made(officer, `/api/register-records/${registerRecord}/changes`, end)
  const listed = async (name: string) => {
    const body = { ...entered, name, confirmed: ['same-record'] }
    const { id } = await made(officer, `/api/registers/${register}/records`, body)
    await made(checker, `/api/register-records/${id}/accept`, { version: 1 })
    return id
  }
  const registerTwins: [string, string] = [await listed('双记社区'), await listed('双记社区')]
  const merging = { ends: [await listed('并入社区')], stays: [await listed('保留社区')], day: '2021-10-01' }
  const { id: registerMerger } = await made(officer, '/api/register-mergers', merging)
  const told = { records: [await listed('异地同名社区'), await listed('异地同名社区')] }
  const { id: registerApart } = await made(officer, '/api/register-apart', told)
  const { list: people, member } = await makeMember(platform, officer, '乌兰')
  const { invitation, enroll } = await makeInvitation(platform, officer, people)
  const table = await paper('活动.csv', '活动名称,日期\n防震减灾讲座,2021-05-12\n')
  const { member: beside } = await makeMember(platform, officer, '乌日娜', people)
  // Somebody on the rolls who signs in and tells of an afternoon.
  const volunteer = await platform.as('recorder', organizationId)
  const set = { personId: volunteer.personId }
  await platform.db.updateTable('member').set(set).where('id', '=', beside).execute()
  const afternoon = { day: '2021-09-18', hours: 2, what: '义诊' }
  const { id: serviceReport } = await made(volunteer, '/api/me/service', afternoon)
  const taken = { memberId: member, part: 'served', hours: 2 }
  const roll = { version: 0, people: [taken], reason: '补记' }
  await checker.put(`/api/sessions/${counted}/roll`, roll)
  const issued = await made(officer, `/api/people/${member}/contribution-sheets`, {})
  return {
    serviceReport,
    draft: (await session('防震减灾')).id,
    waiting: (await session('食品安全', { submit: true })).id,
    counted,
    station,
    register,
    registerRecord,
    registerChange,
    ...{ member, people, invitation, enrollment: await enroll('娜仁') },
    ...(await makeTeam(platform, officer, [member, beside])),
    contributionSheet: issued.id,
    recount: await makeRecount(platform),
    ...(await makeDoors(platform)),
    registerTwins,
    registerMerger,
    registerApart,
    evidence,
    appraisal,
    ...papers,
    ...asked,
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
