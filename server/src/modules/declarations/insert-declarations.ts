import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type CheckedTable, insertLives, type Newcomers, type NewRecord } from '#modules/checks'
import { countableOf, declarationChecks } from './declaration.checks.ts'
import type { DeclarationRow } from './declaration.ts'

/** What is kept of a declared figure from what was filled in. */
export type DeclarationValues = Omit<DeclarationRow, keyof CheckedTable>

/** A declared figure with the life it has behind it. */
export type DeclarationLife = NewRecord<DeclarationValues>

/** Declared figures as they are first written, from a form, a table or all at once: one is a batch of one. */
export const newDeclarations: Newcomers<DeclarationValues, DeclarationRow> = {
  checks: declarationChecks,
  columns: async (_, facts) => [...facts],
  countAll: async (_, rows, records) =>
    rows.map((row, nth) => countableOf(row, records[nth]?.evidence ?? [])),
}

export const insertDeclarations = (trx: Kysely<Database>, lives: readonly DeclarationLife[]) =>
  insertLives(trx, newDeclarations, lives)
