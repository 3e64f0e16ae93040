import type { FormDefinition } from '@medelge/fields/definition'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { Facts, Values } from '../days/spans.ts'
import { fieldsWithin } from './own-fields.ts'
import { heldValues, type Versions } from './read-values.ts'

/** Whether only some see a field. */
export const isRestricted = ({ see }: { see?: unknown }): boolean => see !== undefined

/** A definition as everybody who sees its records sees it. */
export const openForm = (form: FormDefinition): FormDefinition =>
  form.fields.some(isRestricted) ? { ...form, fields: form.fields.filter((one) => !isRestricted(one)) } : form

/** Values as they are kept: those that only some see apart from the rest. */
export function apart({ fields }: FormDefinition, values: Values): Pick<Facts, 'values' | 'restricted'> {
  const codes = new Set(fields.filter(isRestricted).map(({ code }) => code))
  if (codes.size === 0) return { values }
  const pick = (restricted: boolean) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => codes.has(code) === restricted))
  return { values: pick(false), restricted: pick(true) }
}

/** What somebody sees of the records of a unit: the fields, and what facts hold in them. */
export interface Sight {
  form: FormDefinition
  read(versions: Versions, facts: Pick<Facts, 'definition' | 'values' | 'restricted'>): Values
}

/** What somebody sees of the records of these units, by the roles held there and above: of several, the least. */
export async function sightOf(
  db: Kysely<Database>,
  form: FormDefinition,
  actor: Actor,
  units: readonly number[],
): Promise<Sight> {
  const within = await fieldsWithin(db, form, actor, units)
  const seen = ({ code }: { code: string }) => units.every((unit) => within(unit)?.see.has(code) ?? true)
  const hidden = form.fields.filter((field) => isRestricted(field) && !seen(field)).map(({ code }) => code)
  return {
    form:
      hidden.length > 0
        ? { ...form, fields: form.fields.filter(({ code }) => !hidden.includes(code)) }
        : form,
    read(versions, facts) {
      const all = heldValues(versions, facts)
      return Object.fromEntries(Object.entries(all).filter(([code]) => !hidden.includes(code)))
    },
  }
}
