import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { pickLocale, sentence } from '#platform/locale'
import { Id } from '#platform/shapes'
import { properWord } from '#platform/sheets/columns'
import { templateBook } from '#platform/sheets/template-book'
import { personPolicy } from '../person.policy.ts'
import { findUnitsWithout } from '../roles/units-without.store.ts'
import { personColumns } from './person.columns.ts'

export const getAdministratorTable = endpoint({
  route: 'GET /api/administrator-table',
  summary:
    'The table of people to fill in and import, with a row for each association that has no administrator yet',
  may: personPolicy.manage,
  query: Type.Object({ organizationId: Id }),
  async handle({ db, query: { organizationId }, actor, request, reply }) {
    authorize(actor, personPolicy.manage, await chainOf(db, organizationId))
    const locale = pickLocale(request.headers['accept-language'])
    const sheet = sentence(locale, 'import.people')
    const roles = properWord(locale, 'value.role.administrator')
    const units = await findUnitsWithout(db, 'administrator', [organizationId])
    const rows = units.map(({ name }) => ({ unit: name, roles }))
    const book = await templateBook(personColumns, { locale, sheet, rows })
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(sheet)}.xlsx`)
      .send(book)
  },
})
