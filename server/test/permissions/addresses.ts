import type { Operation } from '../operations.ts'
import type { TestPlatform } from '../platform.ts'
import type { Stages, Things } from './things.ts'

/** In which state a record is asked for each step. */
const stageOf: Record<string, keyof Stages> = {
  submit: 'draft',
  accept: 'waiting',
  return: 'waiting',
  recall: 'waiting',
  'undo-check': 'counted',
  withdraw: 'counted',
  correction: 'counted',
  reopen: 'counted',
  close: 'counted',
  changes: 'counted',
}

/** The thing of the banner that an address means by its `{id}`. */
function idFor({ method, path }: Operation, platform: TestPlatform, things: Things): string | number {
  const [, , noun = '', , step = ''] = path.split('/')
  const stages = things.checked[noun]
  if (step.startsWith('team-')) return things.records.team
  if (step.startsWith('contribution')) return things.records.member
  if (noun === 'contradictions') return `${platform.world.banner.organizationId}-2021`
  if (
    /^\/api\/(appraisals|documents)\/{id}\/(versions|comparison|comments|issues|suggestions|yearly)/.test(
      path,
    ) ||
    path.endsWith('/file')
  )
    return namedBy(noun)
  if (stages) return stages[stageOf[step] ?? (method === 'GET' ? 'counted' : 'draft')]
  return namedBy(noun)

  function namedBy(word: string): string | number {
    const { organizationId } = platform.world.banner
    const { records } = things
    const ids: Record<string, string | number> = {
      'list-views': things.view,
      'published-figures': things.published,
      samples: things.sample,
      audit: things.entry,
      evidence: method === 'DELETE' ? things.evidence : records.evidence,
      members: step === 'part' ? things.merged : records.member,
      'contribution-sheets': records.contributionSheet,
      'team-members': records.teamMember,
      'team-leaders': records.teamLeader,
      people: path.endsWith('/phone') ? things.author.personId : records.person,
      imports: things.run,
      organizations: organizationId,
      'check-rules': organizationId,
      invitations: records.invitation,
      keys: records.apiKey,
      webhooks: records.webhook,
      'webhook-messages': records.webhookMessage,
      enrollments: records.enrollment,
      'register-apart': records.registerApart,
      areas: platform.world.banner.areaId,
      recounts: records.recount,
      appraisals: records.appraisal,
      documents: records.document,
      'document-issues': records.documentIssue,
      collections: records.collection,
      'contradiction-assignments': things.assignment,
      figures: records.declaration,
      me: '0198c5f2-0000-7000-8000-000000000000',
      uploads: '0198c5f2-0000-7000-8000-000000000000',
    }
    const id = ids[word]
    if (id === undefined) throw new Error(`Which thing is meant by ${path}?`)
    return id
  }
}

const kindFor = (path: string, { records }: Things): string =>
  path.endsWith('/invitations')
    ? records.people
    : path.includes('registers')
      ? records.register
      : path.includes('templates')
        ? 'sessions'
        : 'declaration'

/** The address of an operation, about the banner and what is its own. */
export function addressOf(operation: Operation, platform: TestPlatform, things: Things): string {
  const { path, query } = operation
  const { banner, otherLeague } = platform.world
  const parts: Record<string, string | number> = {
    number: 1,
    key: things.records.documentSection,
    comment: things.records.remark,
    suggestion: things.records.suggestion,
    // Of the review that runs.
    year: 2022,
    place: 1,
    trait: 'phone',
    subject: 'year',
    kind: kindFor(path, things),
    list: 'sessions',
    code: /crosswalk|metrics/.test(path)
      ? 'tour-stops'
      : path.includes('frames')
        ? 'four-services'
        : path.includes('register')
          ? things.records.register
          : path.includes('questionnaires')
            ? things.records.questionnaire
            : 'import-tables',
    organizationId: banner.organizationId,
    role: 'officer',
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(name === 'id' ? idFor(operation, platform, things) : parts[name]),
  )
  const asked: Record<string, unknown> = {
    organizationId: banner.organizationId,
    organization: banner.organizationId,
    metric: 'popsci-informants',
    period: '2021',
    version: 1,
    year: 2021,
    format: path.startsWith('/api/exports') ? 'csv' : 'docx',
    evidence: things.evidence,
    day: '2021-09-18',
    team: things.records.team,
    import: things.run,
    ...(path === '/api/imports/bulk' && { kind: 'sessions', carryOut: 'none', name: 'a.jsonl' }),
    webhook: things.records.webhook,
    dataElement: 'popsci-informants',
    orgUnit: banner.organizationId,
    ...(path.includes('performance') && { kind: 'science-volunteers' }),
    ...(path.includes('training') && { kind: things.records.people }),
    ...(path.includes('register') && { kind: things.records.register }),
    ...(path.includes('collection-answers') && { collectionId: things.records.collection }),
    ...(path === '/api/search' && { q: '草原' }),
    ...(path.endsWith('/words') && { field: 'hosts', search: '科协' }),
    ...(path.endsWith('/move') && { parentId: otherLeague.organizationId, since: '2021-07-01' }),
    ...(path.endsWith('/change') && { deed: 'change', since: '2021-07-01', name: '西乌珠穆沁区' }),
  }
  const given = Object.keys(query).filter((name) => asked[name] !== undefined)
  return `${filled}?${given.map((name) => `${name}=${encodeURIComponent(String(asked[name]))}`).join('&')}`
}
