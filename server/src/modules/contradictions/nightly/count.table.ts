/** What was found of a unit and year in the night; see `nightly-look.ts`. */
export interface ContradictionCountTable {
  organizationId: number
  year: number
  figures: number
  errors: number
  warnings: number
  /** Of both together, those nobody had said anything of. */
  unexplained: number
  lookedAt: Date
}
