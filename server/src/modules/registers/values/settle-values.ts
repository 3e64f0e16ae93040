import type { FieldSet } from '@medelge/fields'
import { type Form, settle } from '@medelge/fields/definition'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readAreaRefusals } from '#modules/areas'
import type { Carrier } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import type { Values } from '../days/spans.ts'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { formOfKind } from '../kinds/form-of-kind.ts'
import { registerErrors } from '../register.errors.ts'
import { withinOwn } from './own-fields.ts'
import { keyOf, type Reference, referencesIn } from './references.ts'
import { nameable } from './seen-references.ts'

type Db = Kysely<Database>

/** Something against a value: where, what, and the numbers it is held against. */
export interface ValueFault {
  field: string
  problem: string
}

/** What may be named, by its key: `area:12`. */
export type Known = Pick<ReadonlySet<string>, 'has'>

/** What was filled in as it is kept, and all that speaks against it; whom it names is looked up by `known`. */
export function settled(
  form: Form,
  given: Values,
  { today, before = {}, own }: { today: string; before?: Values; own?: ReadonlySet<string> | undefined },
  known: Known,
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

/** Fields that name an area anew that did not stand on the day. */
async function notStandingIn(
  db: Db,
  fields: FieldSet,
  values: Values,
  { day, before }: { day: string; before: readonly Reference[] },
): Promise<ValueFault[]> {
  const kept = new Set(before.map(keyOf))
  const named = [...referencesIn(fields, values)]
    .filter((one) => one.type === 'area' && !kept.has(keyOf(one)))
    .map(({ name, id }) => ({ name, areaId: Number(id), day }))
  if (named.length === 0) return []
  const refusal = await readAreaRefusals(db, named)
  // There is none at all: told already.
  const stands = (one: (typeof named)[number]) => ['AREA_UNKNOWN', undefined].includes(refusal(one)?.code)
  return named
    .filter((one) => !stands(one))
    .map(({ name }) => ({ field: name, problem: 'area-of-another-day' }))
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
    day,
    carriers = [],
    ...at
  }: {
    actor: Actor
    /** What carries the files it may go on naming: the record, where it was entered before, and its changes. */
    carriers?: readonly Carrier[]
    today: string
    /** From when on it holds: areas it names anew stood on this day. */
    day: string
    before?: Values
    later?: ReadonlySet<string>
    own?: ReadonlySet<string> | undefined
  },
): Promise<Values> {
  const form = await formOfKind(definition.form)
  const before = [...referencesIn(form.fields, at.before ?? {})]
  const known = await nameable(db, [...referencesIn(form.fields, given)], { actor, carriers, before })
  const { values, faults: all } = settled(form, given, at, known)
  const strange = await notStandingIn(db, form.fields, values, { day, before })
  const faults = [...all, ...strange].filter(({ field }) => !later?.has(field))
  if (faults.length === 0) return values
  const said = new Map(faults.map((fault) => [fault.field, fault]))
  throw registerErrors.REGISTER_VALUES({
    count: said.size,
    problems: faults,
    fields: [...said.keys()].map((field) => ({ field: `values.${field}` })),
  })
}
