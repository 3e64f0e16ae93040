export { GuardianFields, type Needs, TraitFields } from './trait-fields.tsx'
export { sentTraits, type TypedTraits } from './typed-traits.ts'
export { OTHER, WhichPerson } from './which-person.tsx'
