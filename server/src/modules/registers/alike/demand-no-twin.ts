import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import type { Facts } from '../days/spans.ts'
import type { RegisterKind } from '../kinds/register-kind.store.ts'
import { registerErrors } from '../register.errors.ts'
import { fieldOfKey, isUnique, keysOf } from './keys.ts'
import { findTwins } from './twin.store.ts'

const placeOf = (field: string) => (field === 'name' ? field : `values.${field}`)

interface Asked {
  /** From which day on it is to hold. */
  since: string
  /** The record itself, where it is there already. */
  except?: string
  /** Whether somebody said that it is another one than those it looks like. */
  confirmed: boolean
}

/**
 * Refuses what shares with a record that stands a number of which the list says that it stands once, and asks about
 * whatever else makes it likely the same. Whoever calls holds the list by `holdForEntry`, so that of two that are
 * entered at once the later one sees the earlier.
 */
export async function demandNoTwin(
  db: Kysely<Database>,
  { code, definition }: RegisterKind,
  facts: Facts,
  { since, except, confirmed }: Asked,
): Promise<void> {
  const twins = await findTwins(db, code, keysOf(definition, facts), { since, except })
  const taken = twins.find(({ key }) => isUnique(definition, key))
  if (taken) {
    const field = definition.form.fields.find((one) => one.code === fieldOfKey(taken.key))
    throw registerErrors.REGISTER_NUMBER_TAKEN({
      ...{ label: field?.words.zh ?? '', name: taken.name, unit: taken.unitName },
      ...inField(placeOf(fieldOfKey(taken.key))),
    })
  }
  const [twin] = twins
  if (twin && !confirmed)
    throw registerErrors.REGISTER_STANDS_ALREADY({
      ...{ name: twin.name, unit: twin.unitName },
      ...inField(placeOf(fieldOfKey(twin.key))),
    })
}
