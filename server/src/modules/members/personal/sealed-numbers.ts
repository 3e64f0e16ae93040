import { masked } from '#modules/people'
import { noteFault } from '#platform/faults'
import { type Keyring, SealError } from '#platform/secrecy/keyring'
import { nameOf, type SealedColumn } from '#platform/secrecy/sealed-column'
import { maskedId } from './id-number.ts'

const digestKey = {
  phone: 'phoneDigest',
  idNumber: 'idDigest',
  guardianPhone: 'guardianPhoneDigest',
} as const

/** What is kept sealed of a person, by what it is called on the way. */
export type SealedTrait = keyof typeof digestKey
type SealedValues = Record<SealedTrait | (typeof digestKey)[SealedTrait], string | null>
type Row = { id: string } & Partial<Record<SealedTrait, string | null>>

/** Stands for a number that does not open, so that a list of a thousand is not lost for one. */
const UNREADABLE = '****'

/** The numbers of people as a table keeps them, under the same names of columns wherever people are kept. */
export function sealedNumbers(table: string) {
  const sealed = (column: string, digest: string): SealedColumn => ({ table, column, key: 'id', digest })
  const columns = {
    phone: sealed('phone', 'phone_digest'),
    idNumber: sealed('id_number', 'id_digest'),
    guardianPhone: sealed('guardian_phone', 'guardian_phone_digest'),
  }

  /** What a row holds for a number; null for none. */
  const seal = (keyring: Keyring, id: string, trait: SealedTrait, number: string | null) => {
    const column = nameOf(columns[trait])
    return {
      [trait]: number === null ? null : keyring.seal({ column, row: id }, number),
      [digestKey[trait]]: number === null ? null : keyring.digest(column, number),
    } as Partial<SealedValues>
  }

  /** The number a row holds; null for none. Throws SealError. */
  const open = (keyring: Keyring, row: Row, trait: SealedTrait): string | null => {
    const value = row[trait] ?? null
    return value === null ? null : keyring.open({ column: nameOf(columns[trait]), row: row.id }, value)
  }

  /** What screens, lists and files hold of a number. */
  const mask = (keyring: Keyring, row: Row, trait: SealedTrait, by: (number: string) => string) => {
    try {
      const number = open(keyring, row, trait)
      return number && by(number)
    } catch (error) {
      if (!(error instanceof SealError)) throw error
      noteFault(`${table}.sealed`, error)
      return UNREADABLE
    }
  }

  return {
    ...{ columns, seal, open, mask },
    digestOf: (keyring: Keyring, trait: SealedTrait, number: string): string =>
      keyring.digest(nameOf(columns[trait]), number),
    /** Under whatever key it was written. */
    digestsOf: (keyring: Keyring, trait: SealedTrait, number: string): string[] =>
      keyring.digests(nameOf(columns[trait]), number),
    /** All numbers of a row, masked. */
    maskAll: (keyring: Keyring, row: Row) => ({
      maskedPhone: mask(keyring, row, 'phone', masked),
      maskedIdNumber: mask(keyring, row, 'idNumber', maskedId),
      maskedGuardianPhone: mask(keyring, row, 'guardianPhone', masked),
    }),
  }
}
export type SealedNumbers = ReturnType<typeof sealedNumbers>
