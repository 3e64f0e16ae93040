import Type from 'typebox'
import { findMember } from '#modules/members'
import { chainOf } from '#modules/organizations'
import { allows } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Line, Uuid, UuidParams } from '#platform/shapes'
import { contributionPolicy } from '../contribution.policy.ts'
import { isOwn } from '../person-for.ts'
import { lockSheet, withdrawSheetRow } from './sheet.store.ts'

export const withdrawSheet = endpoint({
  route: 'POST /api/contribution-sheets/{id}/withdraw',
  summary:
    'Withdraw a contribution sheet: its check page says so from then on. By officers of the unit that issued it, or by the person; withdrawing twice does nothing',
  may: 'member',
  // A paper that is wrong is told apart, however full the disk.
  whenFull: true,
  params: UuidParams,
  body: Type.Object({ reason: Line(200) }, { additionalProperties: false }),
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params: { id }, body: { reason }, actor, platform }) {
    const sheet = await lockSheet(db, id)
    const row = sheet && (await findMember(db, sheet.memberId))
    if (!sheet || !row) throw platformErrors.NOT_FOUND()
    const may = allows(actor, contributionPolicy.issue, await chainOf(db, sheet.organizationId))
    if (!may && !isOwn(row, actor)) throw platformErrors.NOT_FOUND()
    if (sheet.withdrawnAt !== null) return { id }
    const now = platform.clock()
    await withdrawSheetRow(db, id, { withdrawnAt: now, withdrawnByName: actor.name, reason: reason.trim() })
    await noteAct(db, actor, now, {
      kind: 'contribution.withdrawn',
      organizationId: sheet.organizationId,
      subject: { kind: 'contribution-sheet', id, name: row.name },
    })
    return { id }
  },
})
