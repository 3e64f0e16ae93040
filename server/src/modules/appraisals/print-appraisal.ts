import Type from 'typebox'
import { authorize } from '#platform/actor'
import { noteLook } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Choice, Id, Uuid } from '#platform/shapes'
import { appraisalPolicy } from './appraisal.policy.ts'
import type { AppraisalRow } from './appraisal.ts'
import { getWhole } from './appraisal-whole.store.ts'
import { statusOf } from './checking/status.ts'
import { wording } from './official/wording.ts'
import { mayReadOpinions } from './opinions/opinion-reach.ts'
import { opinionSheet } from './opinions/opinion-sheet.ts'
import { getVersion } from './versions/version.store.ts'
import type { VersionRow } from './versions/version.ts'

// The writers are large; loading them with the first print keeps the start short.
const writers = {
  docx: async () => (await import('./official/write-docx.ts')).writeDocx,
  xlsx: async () => (await import('./official/write-xlsx.ts')).writeXlsx,
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What paper must say that is not, or no longer, what was confirmed. */
function noticeOn({ state }: AppraisalRow, frozen: VersionRow | undefined): string | undefined {
  if (frozen) return frozen.revokedAt ? wording.notices.revoked : undefined
  return state === 'counted' ? undefined : wording.notices[state]
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
    const whole = await getWhole(db, params.id)
    const { row, chain } = whole
    authorize(actor, appraisalPolicy.read, chain)
    const frozen = query.version ? await getVersion(db, params.id, query.version) : undefined
    const { form, scored } = frozen ?? (await statusOf(db, whole, platform.clock()))
    const beside =
      frozen && query.format === 'xlsx' && mayReadOpinions(actor, chain)
        ? await opinionSheet(db, frozen, pickLocale(request.headers['accept-language']))
        : undefined
    const write = await writers[query.format]()
    const file = await write(form, scored, { notice: noticeOn(row, frozen), beside })
    const name = `${form.title}-${form.year}-${form.project}.${query.format}`
    await noteLook(db, actor, platform.clock(), {
      kind: 'form.downloaded',
      organizationId: row.organizationId,
      subject: { kind: 'appraisal', id: params.id, name: name.replace(/\.\w+$/, '') },
      details: { format: query.format },
    })
    return reply
      .type(types[query.format])
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(file)
  },
})
