import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { insertArea, levelOf } from '#modules/areas'
import {
  associationCode,
  findRootOrganization,
  insertOrganizations,
  shortNameOf,
} from '#modules/organizations'
import { always } from '#platform/dated/dated'
import { inField } from '#platform/errors'
import { personErrors } from './person.errors.ts'

interface NewRoot {
  name: string
  areaName: string
  areaCode: string
}

/** The unit on top of the tree; in an empty platform it is made, together with the region it stands for. */
export async function ensureRoot(trx: Kysely<Database>, given: NewRoot | undefined): Promise<number> {
  const root = await findRootOrganization(trx)
  if (root) return root.id
  if (!given) throw personErrors.ROOT_ORGANIZATION_NEEDED(inField('organization'))
  const { name, areaName, areaCode } = given
  const area = await insertArea(trx, { code: areaCode, name: areaName })
  const code = associationCode(areaCode)
  const ids = await insertOrganizations(trx, [
    {
      code,
      name,
      shortName: shortNameOf(name, { code: areaCode, name: areaName }),
      kind: 'association',
      level: levelOf(areaCode),
      areaId: area.id,
      places: [{ parentCode: null, since: always }],
    },
  ])
  return ids.get(code) ?? 0
}
