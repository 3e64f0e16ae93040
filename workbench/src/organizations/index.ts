export { AreaField } from './area-field.tsx'
export { UnitField, UnitsField } from './unit-field.tsx'
export { UnitName } from './unit-name.tsx'
export { useUnitName } from './unit-names.ts'
