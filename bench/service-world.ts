import { type Kysely, sql } from 'kysely'
import type { Database } from '../server/src/database.ts'

/**
 * A year in which about a fifth of the people on the rolls did something, drawn by number: so many sessions of eight.
 */
export async function fillService(db: Kysely<Database>, sessions: number, year: number): Promise<void> {
  await sql`alter table session disable trigger user`.execute(db)
  await sql`alter table session_part disable trigger user`.execute(db)
  await sql`
    with made as (
      insert into session (kind, title, day, area_id, place, hosts, headcounts, count_method, state, recorded_by)
      select 'lecture', '科普讲座' || n, make_date(${year}::int, 1, 1) + n % 365, (select min(id) from area), '文化站',
        array[(select min(id) from organization) + 116 + n % 1100], '[{"audience":"public","offline":60,"online":0}]',
        'sheet', 'counted', 'bench'
      from generate_series(1, ${sessions}::int) n
      returning id
    ),
    numbered as (select id, row_number() over (order by id) as n from made),
    people as materialized (select id, row_number() over (order by code) as n from member),
    part as (select (count(*) / 5)::int as fifth from member),
    drawn as materialized (
      select s.id, s.n, k, 1 + ((s.n * 8 + k) * 37) % fifth * 5 + (hashtext((s.n * 8 + k)::text) & 1023) % 5 as who
      from numbered s cross join generate_series(0, 7) k cross join part
    )
    insert into session_part (session_id, member_id, part, half_hours)
    select d.id, m.id, (array['served', 'served', 'attended', 'lectured'])[1 + (d.n + d.k) % 4], 1 + (d.n * 7 + d.k) % 12
    from drawn d join people m on m.n = d.who`.execute(db)
  await sql`alter table session enable trigger user`.execute(db)
  await sql`alter table session_part enable trigger user`.execute(db)
  await sql`vacuum analyze session, session_part`.execute(db)
}
