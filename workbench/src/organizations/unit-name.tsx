import { useUnitName } from './unit-names.ts'

/** The short name of a unit known by its number. */
export function UnitName({ id }: { id: number }) {
  return useUnitName(id) ?? '…'
}
