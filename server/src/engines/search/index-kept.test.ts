import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords } from '#test/records'
import { fold } from './fold.ts'
import { noteOldEntries, refresh } from './refresh.ts'
import { type Searchable, searchables } from './searchable.ts'
import { spell } from './spell.ts'

let nouns: readonly Searchable[]

let platform: TestPlatform
let leader: Client
let sibling: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  nouns = searchables.all()
  await makeRecords(platform)
  leader = await platform.as('leader', platform.world.banner.organizationId)
  sibling = await platform.as('leader', platform.world.siblingBanner.organizationId)
})
afterAll(() => platform.close())

async function written(): Promise<void> {
  while (!(await refresh(platform.db, nouns)));
}

const entries = async () =>
  (await sql`select * from search_entry order by kind, record_id`.execute(platform.db)).rows

it('hears of every record that comes, changes or goes', async () => {
  expect(nouns.length).toBeGreaterThanOrEqual(9)
  const { rows } = await sql<{ line: string }>`
    select t.tgrelid::regclass || ' ' || split_part(encode(t.tgargs, 'escape'), '\\000', 1) || ' ' ||
      case when t.tgtype & 4 > 0 then 'new' when t.tgtype & 16 > 0 then 'anew' else 'no more' end as line
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname = 'note_search_due'`.execute(
    platform.db,
  )
  const heard = rows.map(({ line }) => line)
  for (const { table, kind } of nouns)
    for (const change of ['new', 'anew', 'no more']) expect(heard).toContain(`${table} ${kind} ${change}`)
})

it('hears of a change in what is found alone', async () => {
  await written()
  const due = async () =>
    (
      await sql<{ kind: string; recordId: string }>`select kind, record_id from search_due`.execute(
        platform.db,
      )
    ).rows
  const [session] = (await sql<{ id: string }>`select id from session limit 1`.execute(platform.db)).rows
  const change = (what: ReturnType<typeof sql>) =>
    sql`update session set ${what} where id = ${session?.id}`.execute(platform.db)
  await change(sql`checks_left = checks_left, note = 'x', submitted_at = now()`)
  expect(await due()).toEqual([])
  await change(sql`place = place || '2'`)
  expect(await due()).toEqual([{ kind: 'session', recordId: session?.id }])
  await written()
})

it('has an entry for every record, and writes the same ones again from nothing', async () => {
  await written()
  const before = await entries()
  for (const { kind, table } of nouns) {
    const { rows } = await sql<{ records: number; entries: number }>`
      select (select count(*) from ${sql.table(table)}) as records,
        (select count(*) from search_entry where kind = ${kind}) as entries`.execute(platform.db)
    expect({ kind, entries: rows[0]?.entries }).toEqual({ kind, entries: rows[0]?.records })
  }
  await sql`delete from search_entry`.execute(platform.db)
  await noteOldEntries(
    platform.db,
    nouns.map((noun) => ({ ...noun, version: noun.version + 1 })),
  )
  await written()
  expect(await entries()).toEqual(before)
  // Begun once more with the same versions, nothing is to be done.
  await noteOldEntries(
    platform.db,
    nouns.map((noun) => ({ ...noun, version: noun.version + 1 })),
  )
  expect((await sql`select from search_due`.execute(platform.db)).rows).toHaveLength(0)
})

it('goes on finding records while only the form of their keys is written anew', async () => {
  const one = { organizationId: platform.world.banner.organizationId, areaId: platform.world.town.areaId }
  await leader.get('/api/search?q=a')
  await sql`insert into register_record (code, kind, name, organization_id, area_id, since, recorded_by, definition, "values")
    values ('x-1', 'museums', '恐龙馆', ${one.organizationId}, ${one.areaId}, '2021-01-01', 'x', 1, '{}')`.execute(
    platform.db,
  )
  await written()
  await sql`insert into search_due (kind, record_id, untrue) select 'register_record', id::text, false from register_record`.execute(
    platform.db,
  )
  await sql`insert into search_due (kind, record_id) select 'area', n::text from generate_series(1000, 1300) n`.execute(
    platform.db,
  )
  const { body } = await leader.get(`/api/search?q=${encodeURIComponent('恐龙')}`)
  expect(body.groups[0]?.hits[0]?.title).toBe('恐龙馆')
  expect(body.complete).toBe(false)
})

const name = fc.stringMatching(/^[内蒙古锡林郭勒盟呼和浩特市科学技术普及讲座草原防火曾单重庆行长]{2,16}$/)

interface Asked {
  title: string
  from: number
  length: number
}

/** Ways to ask for a record by a part of its title. */
function waysTo({ title, from, length }: Asked): string[] {
  const at = from % (title.length - 1)
  const spelling = spell(title)[0] ?? { full: '', initials: '' }
  return [
    title,
    `《${title}》`,
    fold(title).slice(at, at + 2 + length),
    spelling.initials.slice(at, at + 2 + length),
    spelling.full,
    spelling.full.slice(0, 2 + length),
  ]
}

it('finds a record by any part of its name for whoever may see it, and for nobody else', async () => {
  const { banner, town } = platform.world
  const asked = fc.array(fc.record({ title: name, from: fc.nat(), length: fc.nat({ max: 8 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  const found = async (who: Client, q: string, id: string) => {
    let after = ''
    for (;;) {
      const answer = await who.get(
        `/api/search?q=${encodeURIComponent(q)}&kinds=register_record&limit=50${after}`,
      )
      const [group] = answer.body.groups
      if (!group) return false
      if (group.hits.some((hit: { id: string }) => hit.id === id)) return true
      if (group.next === null) return false
      after = `&after=${group.next}`
    }
  }
  let nth = 0
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      for (const one of all) {
        nth += 1
        const { rows } = await sql<{ id: string }>`
          insert into register_record (code, kind, name, organization_id, area_id, since, recorded_by, definition, "values")
          values (${`p-${nth}`}, 'museums', ${one.title}, ${banner.organizationId}, ${town.areaId}, '2021-01-01', 'x',
            1, '{}')
          returning id`.execute(platform.db)
        const id = rows[0]?.id ?? ''
        for (const q of waysTo(one)) {
          expect({ q, found: await found(leader, q, id) }).toEqual({ q, found: true })
          expect({ q, found: await found(sibling, q, id) }).toEqual({ q, found: false })
        }
      }
    }),
    { numRuns: 20 },
  )
})

it('keeps no noun from being found because another one fails', async () => {
  await written()
  const failing = nouns.map((noun) =>
    noun.kind === 'area' ? { ...noun, read: () => Promise.reject(new Error('cannot be read')) } : noun,
  )
  await sql`insert into search_due (kind, record_id) select 'area', id::text from area`.execute(platform.db)
  await sql`update register_record set name = '火山馆' where code = 'x-1'`.execute(platform.db)
  await expect(refresh(platform.db, failing)).rejects.toThrow('cannot be read')
  const { rows } = await sql<{
    title: string
  }>`select title from search_entry where title = '火山馆'`.execute(platform.db)
  expect(rows).toHaveLength(1)
})
