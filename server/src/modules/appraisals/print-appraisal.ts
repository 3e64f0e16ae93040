import { score } from '@medelge/appraisal'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Choice, Id, Uuid } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import { getAppraisal, getVersion } from './appraisal.store.ts'
import { feedForm } from './feeding/feed-form.ts'
import { mayReadOpinions } from './opinions/opinion-reach.ts'
import { opinionSheet } from './opinions/opinion-sheet.ts'

// The writers are large; loading them with the first print keeps the start short.
const writers = {
  docx: async () => (await import('./official/write-docx.ts')).writeDocx,
  xlsx: async () => (await import('./official/write-xlsx.ts')).writeXlsx,
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const printAppraisal = endpoint({
  route: 'GET /api/appraisals/{id}/file',
  summary:
    'The official form as a .docx or .xlsx file, live or of a frozen version; evaluators’ opinions on a second sheet',
  may: appraisalPolicy.read,
  params: Type.Object({ id: Uuid }),
  query: Type.Object({
    format: Choice(['docx', 'xlsx']),
    version: Type.Optional(Id),
  }),
  async handle({ db, params, query, actor, platform, request, reply }) {
    const row = await getAppraisal(db, params.id)
    const chain = await chainOf(db, row.organizationId)
    authorize(actor, appraisalPolicy.read, chain)
    const frozen = query.version ? await getVersion(db, params.id, query.version) : undefined
    const form = frozen?.form ?? (await feedForm(db, row, platform.clock())).form
    const scored = frozen?.scored ?? score(form, row.scheme)
    const beside =
      frozen && query.format === 'xlsx' && mayReadOpinions(actor, chain)
        ? await opinionSheet(db, frozen, pickLocale(request.headers['accept-language']))
        : undefined
    const write = await writers[query.format]()
    const file = await write(form, scored, beside)
    const name = `${form.title}-${form.year}-${form.project}.${query.format}`
    return reply
      .type(types[query.format])
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(file)
  },
})
