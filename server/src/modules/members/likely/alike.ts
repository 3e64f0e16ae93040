import { type RawBuilder, sql } from 'kysely'

/**
 * Whether two of the same name may be the same person: by phone number, or by unit or day of birth where nothing that is
 * known of both differs. The one rule of entering, of tables and of the sweep; `one` and `other` name tables.
 */
export function alike(one: string, other: string): RawBuilder<boolean> {
  const [a, b] = [sql.raw(one), sql.raw(other)]
  const unless = (trait: string) => sql`coalesce(${b}.${sql.raw(trait)} = ${a}.${sql.raw(trait)}, true)`
  return sql`(${unless('id_digest')} and (
    coalesce(${b}.phone_digest = ${a}.phone_digest, false)
    or ((${b}.organization_id = ${a}.organization_id or coalesce(${b}.born = ${a}.born, false))
      and ${unless('phone_digest')} and ${unless('born')})))`
}
