import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export const findChoices = (db: Db, personId: string, kind: string) =>
  db
    .selectFrom('importChoice')
    .select(['field', 'word', 'chosen'])
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .orderBy('at', 'desc')
    .limit(5000)
    .execute()

/** Keeps what a person meant by a word; the later choice takes the place of the earlier. */
export const keepChoices = (
  trx: Db,
  personId: string,
  kind: string,
  choices: readonly { field: string; from: string; to: string }[],
) =>
  sql`
    insert into import_choice (person_id, kind, field, word, chosen)
    select ${personId}, ${kind}, field, "from", "to"
    from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as given(field text, "from" text, "to" text)
    on conflict (person_id, kind, field, word) do update set chosen = excluded.chosen, at = now()`.execute(
    trx,
  )
