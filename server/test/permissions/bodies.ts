import { dayOf } from '#platform/clock'
import { contentsDigest } from '../../src/modules/figures/package/package-digest.ts'
import { smallForm } from '../appraisal-form.ts'
import type { TestPlatform } from '../platform.ts'
import { sessionOf } from '../session-facts.ts'
import type { Things } from './things.ts'

const checkedNouns = [
  ...['sessions', 'declarations', 'register-records', 'register-changes'],
  'register-mergers',
  ...['appraisals', 'documents', 'document-errata', 'collection-sheets', 'session-sides'],
]

/** What is sent with each write, right enough to be carried out for whoever may. */
export function bodiesFor(
  { world, platform }: TestPlatform,
  { records, evidence, twin }: Things,
): Record<string, object> {
  const { banner, otherLeague } = world
  const { organizationId } = banner
  const [version, reason] = [1, '请补照片']
  const later = dayOf(new Date(platform.clock().getTime() + 10 * 86_400_000))
  const field = { code: 'f1', words: { zh: '户数' }, type: 'whole-number' }
  const list = { form: { code: 'new', version: 1, words: { zh: '名录' }, fields: [field] }, place: false }
  const told = { name: '数据交换', url: 'https://receiver.invalid/', kinds: ['session'], steps: ['counted'] }
  const rule = { when: [], amount: 'one', says: { 'zh-CN': '每场计1次', en: '' } }
  const written = { since: '2022-02-01', rule, reason }
  const words = { name: '新指标', nameEn: 'New', definition: '', formula: null }
  const contents = { metrics: [], rules: [], frames: [], lists: [] }
  const pack = { format: 'medelge-catalogue', version: 1, digest: contentsDigest(contents), contents }
  const frame = {
    since: '2022-02-01',
    definition: '',
    parts: [{ name: '一', text: '', figures: [] }],
    reason,
  }
  const entered = { name: '新社区', organizationId, since: '2021-04-01', values: {} }
  const declared = {
    metric: 'popsci-informants',
    organization: organizationId,
    period: '2021-11-30',
    value: '11',
    evidence: [evidence],
  }
  const head = { number: '', addressees: '', covering: '', signedBy: '', signedOn: '' }
  const headChange = { title: '工作总结', head, before: { title: '工作总结', head } }
  const erratum = { section: records.documentSection, was: '概述', becomes: '概况', reason }
  const facts = sessionOf(world, { title: '新讲座' })
  const year = { startsOn: '2021-05-01', endsOn: '2021-05-31' }
  const unit = { name: '新学会', shortName: '新学会', kind: 'society', level: 'none', areaId: banner.areaId }
  const steps = Object.fromEntries(
    checkedNouns.flatMap((noun) =>
      Object.entries({
        accept: { version },
        return: { version, reason },
        'undo-check': { version },
        recall: { version },
        withdraw: { version, reason },
      }).map(([step, body]) => [`POST /api/${noun}/{id}/${step}`, body]),
    ),
  )
  return {
    ...steps,
    'POST /api/list-views': { list: 'sessions', name: '视图', filters: {}, order: null, columns: null },
    'PATCH /api/list-views/{id}': { name: '改名' },
    'PUT /api/list-choices/{list}': { columns: null, defaultView: null },
    'POST /api/notifications/read': { all: true },
    'POST /api/areas': { code: '152526102', name: '吉仁高勒镇' },
    'POST /api/areas/{id}/changes': { deed: 'change', since: '2020-01-01', name: '西乌珠穆沁区' },
    'POST /api/areas/{id}/undo-change': {},
    'POST /api/area-proposals/accept': { items: [{ key: 'found 152526104 高日罕镇', since: '2020-01-01' }] },
    'POST /api/area-proposals/set-aside': { keys: ['found 152526104 高日罕镇'], aside: true },
    'POST /api/organizations': { ...unit, parentId: organizationId },
    'PATCH /api/organizations/{id}': { shortName: '西乌科协' },
    'POST /api/organizations/{id}/move': { parentId: otherLeague.organizationId, since: '2022-01-01' },
    'POST /api/organizations/{id}/undo-move': {},
    'POST /api/people': { account: 'newcomer', name: '新人', organizationId },
    'PATCH /api/people/{id}': { name: '改名' },
    'POST /api/people/{id}/roles': { role: 'checker', organizationId },
    'POST /api/people/{id}/password': {},
    'POST /api/initial-passwords': { organizationId },
    'POST /api/unit-proposal': { organizationId, towns: true },
    'PUT /api/me/phone': { phone: '19900000001' },
    'POST /api/first-links': { organizationId },
    'POST /api/first-link': { token: 'x'.repeat(40) },
    'POST /api/first-link/password': { token: 'x'.repeat(40), password: 'x'.repeat(12) },
    'PUT /api/retention/{code}': { period: 24, version: 0 },
    'POST /api/first-key': { token: 'x'.repeat(40) },
    'POST /api/first-administrator': {
      token: 'x'.repeat(40),
      name: '某',
      account: 'first',
      password: 'x'.repeat(12),
    },
    'POST /api/audit/verification': {},
    'POST /api/imports/bulk': Buffer.from('{"title":"新讲座"}\n'),
    'POST /api/imports': { kind: 'sessions', evidenceId: evidence, organizationId },
    'PATCH /api/imports/{id}': { submit: false },
    'POST /api/imports/{id}/carry-out': {},
    'POST /api/imports/{id}/files': { evidenceIds: [evidence] },
    'POST /api/organizations/{id}/close': { closedThrough: '2021-06-30', reason: '半年结账' },
    'PUT /api/check-rules/{id}': { levels: 2 },
    'POST /api/dataValueSets': {
      ...{ orgUnit: String(organizationId), period: '202110' },
      dataValues: [{ dataElement: 'tour-stops', value: '2' }],
    },
    'POST /api/declarations': declared,
    'PUT /api/declarations/{id}': { ...declared, version },
    'POST /api/metrics': { ...words, kind: 'flow', unit: '次', scale: 0, theme: 'activities', reason },
    'POST /api/metrics/previews': { code: 'tour-stops', since: '2022-02-01', formula: null },
    'PUT /api/metrics/{code}': { version, since: '2022-02-01', ...words, reason },
    'POST /api/catalogue-package/previews': pack,
    'POST /api/catalogue-package/take-over': { package: pack },
    'PUT /api/targets': {
      ...{ metric: 'tour-stops', year: 2022, source: '工作要点', note: '' },
      items: [{ organization: organizationId, value: '5', most: false, version: 0 }],
    },
    'POST /api/frames': { ...frame, name: '新框架' },
    'PUT /api/frames/{code}': { ...frame, version, name: '四服务', ended: false },
    'POST /api/crosswalk-rules': { metric: 'st-suggestions-submitted', ...written },
    'POST /api/crosswalk-rules/previews': { metric: 'st-suggestions-submitted', since: '2022-02-01', rule },
    'PUT /api/crosswalk-rules/{code}': { version, ...written },
    'POST /api/recounts/{id}/resume': {},
    'POST /api/register-kinds': { organizationId, ...list },
    'PUT /api/register-kinds/{code}': { version, ...list },
    'POST /api/register-kinds/{code}/close': { day: '2022-01-01' },
    'POST /api/register-kinds/{code}/reopen': {},
    'POST /api/register-mergers': {
      ends: [records.registerTwins[0]],
      stays: [records.registerTwins[1]],
      day: '2021-10-01',
    },
    'PUT /api/register-mergers/{id}': {
      ends: [records.registerTwins[0]],
      stays: [records.registerTwins[1]],
      day: null,
      version,
    },
    'POST /api/register-apart': { records: records.registerTwins },
    'POST /api/registers/{kind}/invitations': { organizationId, until: '2022-06-30' },
    'POST /api/keys': {
      organizationId,
      purpose: '数据交换',
      scopes: ['figures.read'],
      expiresOn: '2022-06-30',
    },
    'POST /api/keys/{id}/revoke': {},
    'POST /api/webhooks': { organizationId, ...told },
    'PUT /api/webhooks/{id}': { ...told, on: false, version },
    'POST /api/webhooks/{id}/test': {},
    'POST /api/webhook-messages/{id}/send': {},
    'POST /api/invitations/{id}/end': {},
    'POST /api/invitations/{id}/replace': {},
    'PUT /api/invitations/{id}/until': { until: '2022-07-31' },
    'POST /api/enrollment-form': { token: 'x'.repeat(22) },
    'POST /api/enrollment-status': { code: 'X'.repeat(12) },
    'POST /api/enrollments': {
      ...{ token: 'x'.repeat(22), once: 'x'.repeat(20), name: '某', member: {}, values: {}, consent: true },
    },
    'POST /api/enrollments/{id}/approve': {},
    'POST /api/enrollments/{id}/decline': { reason },
    'POST /api/registers/{kind}/records': entered,
    'PUT /api/registers/{kind}/reviews/{year}/due': { due: '2022-12-31', reason },
    'POST /api/registers/{kind}/explanations': { since: '2021-04-01', values: {} },
    'PUT /api/register-records/{id}': { ...entered, version },
    'POST /api/register-records/{id}/changes': { day: '2021-10-01', facts: null },
    'PUT /api/register-changes/{id}': { day: '2021-11-01', facts: null, version },
    'PUT /api/members/{id}': { version, name: '乌兰其其格' },
    'POST /api/members/{id}/merge': { into: twin },
    'POST /api/members/{id}/part': {},
    'POST /api/members/{id}/apart': { other: twin },
    'PUT /api/members/{id}/account': { account: null },
    'POST /api/members/{id}/forget': { reason },
    'POST /api/people/{id}/contribution-sheets': {},
    'POST /api/contradictions/{subject}/{id}/answers': { key: 'a'.repeat(64), note: '口径不同' },
    'POST /api/contradictions/{subject}/{id}/assignments': {
      ...{ key: 'a'.repeat(64), personId: records.person, dueOn: '2021-12-01' },
    },
    'POST /api/contribution-sheets/{id}/withdraw': { reason },
    'POST /api/register-records/{id}/team-members': { members: [twin], since: '2021-04-01' },
    'PUT /api/register-records/{id}/team-leader': { teamMember: records.teamMember, since: '2021-04-01' },
    'PUT /api/team-members/{id}': { since: '2021-03-01', until: '2021-12-01' },
    'POST /api/me/service': { day: '2021-09-18', hours: 2, what: '义诊' },
    'PUT /api/me/service/{id}': { day: '2021-09-18', hours: 2, what: '义诊', version },
    'POST /api/service-reports/answers': {
      reports: [{ id: records.serviceReport, version: 1 }],
      answer: 'confirm',
    },
    'POST /api/activities': { title: '科普月', organizationId, ...year },
    'POST /api/sessions': facts,
    'PUT /api/sessions/{id}': { ...facts, version },
    'PUT /api/sessions/{id}/roll': {
      version: 0,
      people: [{ memberId: records.member, part: 'served', hours: 2 }],
    },
    'POST /api/sessions/explanations': {
      kind: 'lecture',
      hosts: facts.hosts,
      day: facts.day,
      headcounts: facts.headcounts,
    },
    'POST /api/sessions/{id}/correction': { ...facts, version, reason: '人数有误' },
    'POST /api/questionnaires': { organizationId, form: list.form },
    'PUT /api/questionnaires/{code}': { version, form: list.form },
    'POST /api/collections': {
      ...{ organizationId, questionnaire: records.questionnaire, title: '调查', period: '2021' },
      ...{ dueOn: later, addressed: { units: [organizationId] } },
    },
    'POST /api/collections/{id}/close': { version, reason },
    'POST /api/collections/{id}/readings': { organizationId, field: 'people' },
    'PUT /api/collection-sheets/{id}/answers': { version: 2, values: { people: 4 } },
    'PUT /api/collection-sheets/{id}/due': { version: 2, dueOn: later, reason },
    'PUT /api/collection-sheets/{id}/unit': { version: 2, organizationId: world.town.organizationId, reason },
    'POST /api/collection-sheets/{id}/minutes': { seconds: { people: 5 } },
    'POST /api/collection-sheets/{id}/reopen': { version: 2, reason },
    'POST /api/documents': { organizationId, template: 'work-summary', period: '2021' },
    'POST /api/documents/{id}/sections': { behind: null, heading: '补充', level: 2 },
    'PUT /api/documents/{id}/sections/{key}': {
      ...{ version, heading: '概述' },
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
    },
    'PUT /api/documents/{id}/head': headChange,
    'POST /api/documents/{id}/comments': { section: records.documentSection, quote: '', words: '请补充' },
    'POST /api/documents/{id}/issues': {
      number: 1,
      reference: '科协发〔2022〕2号',
      issuedOn: '2022-01-11',
      addressees: [otherLeague.organizationId],
    },
    'POST /api/documents/{id}/versions/{number}/errata': erratum,
    'POST /api/documents/{id}/suggestions': {
      ...{ section: records.documentSection, version, body: { type: 'doc', content: [] } },
    },
    'PUT /api/documents/{id}/yearly': { on: false },
    'PUT /api/document-errata/{id}': { version, ...erratum },
    'POST /api/documents/{id}/reopen': { version, reason: '再报' },
    'POST /api/appraisals': { organizationId, form: smallForm({ project: '另一项目' }) },
    'PUT /api/appraisals/{id}': { form: smallForm(), scheme: {}, version },
    'POST /api/appraisals/import/reading': { organizationId, evidence: records.evidence },
    'POST /api/appraisals/import': { organizationId, evidence: records.evidence },
    'POST /api/appraisals/{id}/reopen': { version, reason: '再报' },
    'POST /api/appraisals/{id}/versions/{number}/opinions': { code: '1', comment: '属实', score: null },
    'POST /api/appraisals/{id}/versions/{number}/samples': { code: '1', count: 1, seed: 'b' },
    'PUT /api/samples/{id}/records/{place}': { verdict: 'right', note: '' },
    'POST /api/published-figures': { metric: 'popsci-publicity-events', period: '2021' },
    'PUT /api/me/password': { password: 'x'.repeat(12), newPassword: records.draft },
  }
}
