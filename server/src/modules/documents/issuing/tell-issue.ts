import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type Note, tellerFor } from '#engines/notifications/index'
import { activeSeats } from '#modules/people'

/** Something happened to documents that were sent out. */
export interface IssueNews {
  ids: readonly string[]
  step: 'issued' | 'reminded' | 'corrected' | 'withdrawn'
}
export const ISSUE = 'documents.issue'
export const ISSUE_KIND = 'document-issue'

interface Told {
  issue: string
  person: string
  title: string
  reference: string
  sender: string
  unit: number
}

/** Officers of the units a document was sent to; of those that have not read it where that is what it is about. */
async function readersOf(trx: Kysely<Database>, { ids, step }: IssueNews): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select distinct on (i.id, s.person) i.id as issue, s.person, i.title, i.reference, o.short_name as sender,
      a.organization_id as unit
    from document_issue i join document_addressee a on a.issue_id = i.id
      join organization o on o.id = i.organization_id
      join ${activeSeats(['officer'])} s on s.unit = a.organization_id
    where i.id = any(${[...ids]}::uuid[]) ${step === 'issued' || step === 'reminded' ? sql`and a.read_at is null` : sql``}
    order by i.id, s.person, a.organization_id`.execute(trx)
  return rows
}

export const issueTeller = tellerFor<IssueNews>(ISSUE, async (trx, { about, by }) =>
  (await readersOf(trx, about)).map(
    ({ issue, person, title, reference, sender }): Note => ({
      ...{ personId: person, code: `document-${about.step}`, part: issue },
      params: { title, reference, sender, by: by.name },
      path: `/documents/received/${issue}`,
      record: { kind: ISSUE_KIND, id: issue },
    }),
  ),
)
