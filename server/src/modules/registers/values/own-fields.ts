import { isEmpty } from '@medelge/fields'
import {
  type FieldAccess,
  type FieldDefinition,
  type FormDefinition,
  fieldAccess,
} from '@medelge/fields/definition'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readChains } from '#modules/organizations'
import type { Actor } from '#platform/actor'
import type { Values } from '../days/spans.ts'

const same = (one: unknown, other: unknown) =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

const ofSome = ({ change, see }: FieldDefinition) => change !== undefined || see !== undefined

export type OwnFields = (unit: number) => ReadonlySet<string> | undefined

/**
 * The codes of the fields that somebody sees and writes in a record of one of these units, by the roles held there and
 * above; undefined where a list tells none apart.
 */
export async function fieldsWithin(
  db: Kysely<Database>,
  form: FormDefinition,
  actor: Actor,
  units: readonly number[],
): Promise<(unit: number) => FieldAccess | undefined> {
  if (!form.fields.some(ofSome)) return () => undefined
  const chains = await readChains(db, units)
  return (unit) => {
    const above = chains(unit)
    const roles = actor.roles.filter((seat) => above.includes(seat.organizationId)).map(({ role }) => role)
    return fieldAccess(form, roles)
  }
}

/** The same, of what they write alone. */
export async function ownFields(
  db: Kysely<Database>,
  form: FormDefinition,
  actor: Actor,
  units: readonly number[],
): Promise<OwnFields> {
  const within = await fieldsWithin(db, form, actor, units)
  return (unit) => within(unit)?.change
}

/** The fields only some may write, or see: of nobody who has no role. */
export const fieldsOfSome = ({ fields }: FormDefinition): string[] =>
  fields.filter(ofSome).map(({ code }) => code)

/** What somebody wrote, with what was held in the fields that are not theirs; and those they wrote in all the same. */
export function withinOwn(
  { fields }: FormDefinition,
  given: Values,
  before: Values,
  own: ReadonlySet<string> | undefined,
): { given: Values; others: string[]; trespassed: string[] } {
  const others =
    own === undefined ? [] : fieldsOfSome({ fields } as FormDefinition).filter((code) => !own.has(code))
  const hidden = new Set(fields.filter(({ see }) => see !== undefined).map(({ code }) => code))
  const kept = others.filter((code) => !isEmpty(before[code])).map((code) => [code, before[code]])
  const rest = Object.entries(given).filter(([code]) => !others.includes(code))
  return {
    given: Object.fromEntries([...rest, ...kept]),
    others,
    trespassed: others.filter(
      // Whether it is what stands there is told to nobody who does not see that.
      (code) => Object.hasOwn(given, code) && (hidden.has(code) || !same(given[code], before[code])),
    ),
  }
}
