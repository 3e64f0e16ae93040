import type { Kysely } from 'kysely'
import type { Database } from '#database'

export interface NamedOrganization {
  id: number
  name: string
  areaId: number
}

/** The unit people mean by what they write; a word where nobody or more than one can be meant. */
export type OrganizationNames = (text: string) => NamedOrganization | 'unknown' | 'ambiguous'

// The usual short form of an association's name, and brackets of either width.
function spellingsOf(text: string): string[] {
  const wide = text.replaceAll('(', '（').replaceAll(')', '）')
  const forms = [text, wide]
  return [...new Set(forms.flatMap((form) => [form, form.replace(/科协$/, '科学技术协会')]))]
}

/** Finds the units behind names, short names or codes, all in one question. */
export async function nameOrganizations(
  db: Kysely<Database>,
  texts: Iterable<string>,
): Promise<OrganizationNames> {
  const wanted = [...new Set([...texts].flatMap(spellingsOf))]
  const rows =
    wanted.length === 0
      ? []
      : await db
          .selectFrom('organization')
          .select(['id', 'name', 'shortName', 'code', 'areaId'])
          .where('closedOn', 'is', null)
          .where((is) =>
            is.or([is('name', 'in', wanted), is('shortName', 'in', wanted), is('code', 'in', wanted)]),
          )
          .execute()
  return (text) => {
    const forms = spellingsOf(text)
    for (const column of ['code', 'name', 'shortName'] as const) {
      const found = rows.filter((row) => forms.includes(row[column]))
      const [only] = found
      if (only) return found.length === 1 ? only : 'ambiguous'
    }
    return 'unknown'
  }
}
