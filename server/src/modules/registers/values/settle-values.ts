import { type Form, settle } from '@medelge/fields/definition'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Carrier } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import type { Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { formOfKind } from '../kinds/form-of-kind.ts'
import { registerErrors } from '../register.errors.ts'
import { withinOwn } from './own-fields.ts'
import { keyOf, referencesIn } from './references.ts'
import { nameable } from './seen-references.ts'

type Db = Kysely<Database>

/** Something against a value: where, what, and the numbers it is held against. */
export interface ValueFault {
  field: string
  problem: string
}

/** What was filled in as it is kept, and all that speaks against it; whom it names is looked up by `known`. */
export function settled(
  form: Form,
  given: Values,
  { today, before = {}, own }: { today: string; before?: Values; own?: ReadonlySet<string> | undefined },
  known: ReadonlyMap<string, string>,
): { values: Values; faults: readonly ValueFault[] } {
  const { others, trespassed, ...mine } = withinOwn(form.definition, given, before, own)
  const { values, problems } = settle(form, mine.given, { today, before })
  const nobody = [...referencesIn(form.fields, values)]
    .filter((one) => !known.has(keyOf(one)))
    .map(({ name }) => ({ field: name, problem: 'names-nothing' }))
  const strange = trespassed.map((field) => ({ field, problem: 'not-yours' }))
  // What others are to fill in is missed in nothing of one's own.
  const faults = [...problems, ...nobody].filter(({ field }) => !others.includes(field))
  return { values, faults: [...faults, ...strange] }
}

/**
 * One record's values as they are kept; throws REGISTER_VALUES with every problem at its field, people and records that
 * the writer does not see among them. What somebody else will fill in, `later`, is missed in none of them yet; fields that
 * are not `own` keep what they held.
 */
export async function settleValues(
  db: Db,
  definition: RegisterDefinition,
  given: Values,
  {
    actor,
    later,
    carriers = [],
    ...at
  }: {
    actor: Actor
    /** What carries the files it may go on naming: the record, where it was entered before, and its changes. */
    carriers?: readonly Carrier[]
    today: string
    before?: Values
    later?: ReadonlySet<string>
    own?: ReadonlySet<string> | undefined
  },
): Promise<Values> {
  const form = await formOfKind(definition.form)
  const known = await nameable(db, [...referencesIn(form.fields, given)], {
    ...{ actor, carriers, before: [...referencesIn(form.fields, at.before ?? {})] },
  })
  const { values, faults: all } = settled(form, given, at, known)
  const faults = all.filter(({ field }) => !later?.has(field))
  if (faults.length === 0) return values
  const said = new Map(faults.map((fault) => [fault.field, fault]))
  throw registerErrors.REGISTER_VALUES({
    count: said.size,
    problems: faults,
    fields: [...said.keys()].map((field) => ({ field: `values.${field}` })),
  })
}
