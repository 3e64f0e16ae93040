import Type from 'typebox'
import { second, text, word } from '#engines/lists/columns'
import { days, Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { chainOf, unitsInReach } from '#modules/organizations'
import { actSentence, findPerson } from '#modules/people'
import { Choice, Id } from '#platform/shapes'
import { actionGroups, groupNames } from './action-groups.ts'
import { auditPolicy } from './audit.policy.ts'
import { auditOrder, auditRows } from './audit-entry.store.ts'
import { AuditEntrySchema, outcomes, presentEntry } from './audit-entry.ts'
import { everywhereOr } from './audit-reach.ts'

export const auditList = listEndpoints({
  name: 'audit',
  summary: 'The audit trail within my reach: who did what, who looked at what, from where; latest first',
  may: auditPolicy.read,
  watched: true,
  filter: {
    organizationId: Type.Optional(Id),
    ...days,
    person: Search('Part of the name or account of whoever did it'),
    about: Search('Part of the name, or the number, of the person or record concerned'),
    group: Type.Optional(Choice(groupNames)),
    outcome: Type.Optional(Choice(outcomes)),
    address: Search('Part of the address it came from'),
    subject: Type.Optional(
      Type.String({
        maxLength: 120,
        pattern: '^[a-z-]+:.+$',
        description: 'person:<id>: all that concerns it',
      }),
    ),
  },
  order: auditOrder,
  async within(request) {
    const { group, subject, organizationId: _, ...query } = request.query
    const units = await everywhereOr(request, await unitsInReach(request, auditPolicy.read))
    const [kind = '', id = ''] = subject?.split(/:(.*)/) ?? []
    const person = kind === 'person' ? await findPerson(request.db, id) : undefined
    // An exported list of people holds those of the units below: whoever took one saw this person too.
    const above = person ? await chainOf(request.db, person.organizationId) : []
    return {
      ...query,
      units,
      actions: group && actionGroups[group],
      subject: subject ? { kind, id, units: above } : undefined,
    }
  },
  rows: auditRows,
  item: AuditEntrySchema,
  present: presentEntry,
  columns: {
    what: { kind: 'text', value: (one, { locale }) => actSentence(one, locale) },
    at: second('at'),
    who: text('personName'),
    account: text('account'),
    outcome: word('outcome', 'value.outcome'),
    unit: text('organizationName'),
    address: text('address'),
    device: text('device'),
    request: text('requestId'),
  },
})
