import { storeEvidence } from '#modules/evidence'
import { settled } from '../../src/modules/imports/import.fixture.ts'
import { smallForm } from '../appraisal-form.ts'
import { handInSheet, makeCollection } from '../collections/collection-record.ts'
import { keepOneSection } from '../document-record.ts'
import type { Client, TestPlatform } from '../platform.ts'
import { makeMember, makeRecords, type Records } from '../records.ts'
import { sessionOf } from '../session-facts.ts'

/** A record of one kind in each state a step can be asked of. */
export interface Stages {
  draft: string
  waiting: string
  counted: string
}

export interface Things {
  records: Records
  /** By the word before `{id}` in addresses. */
  checked: Record<string, Stages>
  evidence: string
  /** A table being read in by the author. */
  run: string
  view: string
  published: string
  /** A contradiction somebody was asked to explain. */
  assignment: string
  sample: string
  /** An entry of the audit trail that concerns the banner. */
  entry: number
  /** Somebody who may be the same as the one of the records, and one for whom another stands. */
  twin: string
  merged: string
  /** Who made them all: officer, recorder and finance of the banner. */
  author: Client
}

async function made(client: Client, path: string, body?: unknown) {
  const answer = await client.post(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

/** Three of a kind, each handed in: one is returned, one waits, one is accepted. */
async function stages(
  [base, noun]: readonly [string, string],
  [author, checker]: readonly [Client, Client],
  make: (nth: number) => Promise<string>,
): Promise<Stages> {
  const [draft, waiting, counted] = [await make(0), await make(1), await make(2)]
  const versionOf = async (id: string) => {
    const { body } = await author.get(`${base}/${id}`)
    return body[noun].version
  }
  const back = { version: await versionOf(draft), reason: '请补照片' }
  await made(checker, `${base}/${draft}/return`, back)
  await made(checker, `${base}/${counted}/accept`, { version: await versionOf(counted) })
  return { draft, waiting, counted }
}

/** A session that another line leads with the banner beside it, whose part is looked at in the banner's own line. */
async function side(platform: TestPlatform, nth: number): Promise<string> {
  const { banner, farBanner, otherLeague } = platform.world
  const clerk = await platform.as('recorder', farBanner.organizationId)
  const checker = await platform.as('checker', otherLeague.organizationId)
  const hosts = [farBanner.organizationId, banner.organizationId]
  const facts = sessionOf(platform.world, { title: `两地讲座${nth}`, hosts, submit: true })
  const { id } = await made(clerk, '/api/sessions', facts)
  await made(checker, `/api/sessions/${id}/accept`, { version: 1 })
  return (await clerk.get(`/api/sessions/${id}`)).body.sides[0].id
}

/** Everything of the banner that an address can be asked for. */
export async function makeThings(platform: TestPlatform): Promise<Things> {
  const records = await makeRecords(platform)
  const { world, db } = platform
  const { organizationId } = world.banner
  const seats = ['officer', organizationId, 'recorder', organizationId, 'finance', organizationId] as const
  const author = await platform.as(...seats)
  await author.put('/api/me/phone', { phone: '19900000000' })
  const paper = (name: string, text: string) =>
    storeEvidence(platform.platform, { bytes: Buffer.from(text), name, uploadedBy: author.personId })
  const table = { kind: 'sessions', evidenceId: await paper('活动.csv', '活动名称,日期\n讲座,2021-05-12\n') }
  const both = [author, await platform.as('checker', world.league.organizationId)] as const
  const listed = { organizationId, since: '2021-03-01', values: {} }
  const registered = async (name: string) =>
    (await made(author, `/api/registers/${records.register}/records`, { ...listed, name })).id
  const checked: Things['checked'] = {
    sessions: await stages(['/api/sessions', 'session'], both, async (nth) => {
      const facts = sessionOf(world, { title: `权限讲座${nth}`, submit: true })
      return (await made(author, '/api/sessions', facts)).id
    }),
    'register-records': await stages(['/api/register-records', 'record'], both, (nth) =>
      registered(`权限社区${nth}`),
    ),
    'register-changes': await stages(['/api/register-changes', 'change'], both, async (nth) => {
      const id = await registered(`终止社区${nth}`)
      await made(both[1], `/api/register-records/${id}/accept`, { version: 1 })
      const end = { day: '2021-10-01', facts: null }
      return (await made(author, `/api/register-records/${id}/changes`, end)).id
    }),
    'register-mergers': await stages(['/api/register-mergers', 'merger'], both, async (nth) => {
      const ids: string[] = []
      for (const name of [`并入社区${nth}`, `保留社区${nth}`]) {
        const id = await registered(name)
        await made(both[1], `/api/register-records/${id}/accept`, { version: 1 })
        ids.push(id)
      }
      const [end, stay] = ids
      return (await made(author, '/api/register-mergers', { ends: [end], stays: [stay], day: '2021-10-01' }))
        .id
    }),
    declarations: await stages(['/api/declarations', 'declaration'], both, async (nth) => {
      const period = `2021-0${nth + 1}-28`
      const declared = { metric: 'popsci-informants', organization: organizationId, period, value: '12' }
      return (await made(author, '/api/declarations', { ...declared, evidence: [records.evidence] })).id
    }),
    appraisals: await stages(['/api/appraisals', 'appraisal'], both, async (nth) => {
      const form = smallForm({ project: `权限项目${nth}` })
      const { id } = await made(author, '/api/appraisals', { organizationId, form })
      await made(author, `/api/appraisals/${id}/submit`)
      return id
    }),
    documents: await stages(['/api/documents', 'document'], both, async () => {
      const begun = { organizationId, template: 'work-summary', period: '2021' }
      const { id } = await made(author, '/api/documents', begun)
      await keepOneSection(author, `/api/documents/${id}`)
      await made(author, `/api/documents/${id}/submit`)
      return id
    }),
    'document-errata': await stages(['/api/document-errata', 'erratum'], both, async (nth) => {
      const wrong = { section: records.documentSection, was: '概述', becomes: `概况${'又'.repeat(nth)}` }
      const path = `/api/documents/${records.document}/versions/1/errata`
      return (await made(author, path, { ...wrong, reason: '标题有误' })).id
    }),
    'collection-sheets': await stages(['/api/collection-sheets', 'sheet'], both, async () => {
      const collection = await makeCollection(author, records.questionnaire, organizationId, platform)
      return handInSheet(author, collection, organizationId)
    }),
    'session-sides': await stages(['/api/session-sides', 'side'], both, (nth) => side(platform, nth)),
  }
  const evaluator = await platform.as('evaluator', world.league.organizationId)
  const version = `/api/appraisals/${records.appraisal}/versions/1`
  const leader = await platform.as('leader', world.region.organizationId)
  const view = { list: 'sessions', name: '我的视图', filters: {}, order: null, columns: null }
  const trail = db.selectFrom('auditEntry').select('id').where('organizationId', '=', organizationId)
  const { list, member: twin } = await makeMember(platform, author, '乌兰托娅')
  const { member: merged } = await makeMember(platform, author, '托娅')
  const { member: into } = await makeMember(platform, author, '托娅嘎', list)
  await made(author, `/api/members/${merged}/merge`, { into })
  const { id: assignment } = await db
    .insertInto('contradictionAssignment')
    .values({
      ...{ subjectKind: 'year', subjectId: `${organizationId}-2021`, organizationId, matter: 'a'.repeat(64) },
      ...{
        facts: JSON.stringify({ places: [], question: { 'zh-CN': '', en: '' } }),
        note: '',
        dueOn: '2021-12-31',
      },
      ...{ personId: author.personId, personName: '', assignedBy: author.personId, assignedByName: '' },
      ...{ assignedAt: platform.platform.clock(), ended: null, endedAt: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    records,
    checked,
    assignment,
    author,
    twin,
    merged,
    evidence: await paper('通知.txt', '关于开展科普活动的通知'),
    run: (await settled(author, (await made(author, '/api/imports', { ...table, organizationId })).id)).id,
    view: (await made(author, '/api/list-views', view)).id,
    published: (await made(leader, '/api/published-figures', { metric: 'popsci-informants', period: '2021' }))
      .id,
    sample: (await made(evaluator, `${version}/samples`, { code: '1', count: 1, seed: 'a' })).id,
    entry: (await trail.executeTakeFirstOrThrow()).id,
  }
}
