import type pg from 'pg'

export interface Partition {
  name: string
  /** Its bounds as SQL: `FOR VALUES FROM … TO …`. */
  bound: string
}

/** A table whose rows are dumped; of a divided one all at once. */
export interface DumpedTable {
  name: string
  /** Without those the database computes itself. */
  columns: string[]
  partitions: Partition[]
}

export interface Sequence {
  name: string
  last: string
  called: boolean
}

/** A name as SQL takes it, whatever letters it has. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export async function findTables(client: pg.ClientBase): Promise<DumpedTable[]> {
  const { rows } = await client.query<DumpedTable>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      coalesce((select json_agg(json_build_object('name', p.relname, 'bound', pg_get_expr(p.relpartbound, p.oid))
          order by p.relname)
        from pg_inherits i join pg_class p on p.oid = i.inhrelid
        where i.inhparent = c.oid and c.relkind = 'p'), '[]') as partitions
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  return rows
}

/** Where each numbering stands. It stands outside of snapshots: read after one began, it is never behind it. */
export async function findSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`)
  const found: Sequence[] = []
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    )
    found.push({ name, ...(state.rows[0] as { last: string; called: boolean }) })
  }
  return found
}

export interface ForeignKey {
  table: string
  name: string
  definition: string
}

/** The references between tables, each as SQL would make it again. */
export async function findForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select r.relname as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0
    order by r.relname, c.conname`)
  return rows
}
