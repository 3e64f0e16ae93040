import { phoneFrom } from '#modules/people'
import { inField } from '#platform/errors'
import { memberErrors } from '../member.errors.ts'
import type { GivenTraits, TraitNeeds } from '../member.ts'
import { bornBy, idNumber } from './id-number.ts'

/** What is known of a person besides the name, as it is kept. */
export interface Traits {
  phone: string | null
  idNumber: string | null
  born: string | null
  guardian: { name: string; phone: string | null; consentedOn: string } | null
}

export const noTraits: Traits = { phone: null, idNumber: null, born: null, guardian: null }

const OF_AGE = 18

/** Whether somebody born on a day is under age on another. */
export function isMinor(born: string | null, today: string): boolean {
  if (born === null) return false
  return `${Number(born.slice(0, 4)) + OF_AGE}${born.slice(4)}` > today
}

function idFrom(typed: string | null | undefined): string | null {
  if (!typed?.trim()) return null
  const number = idNumber(typed)
  if (number === undefined) throw memberErrors.MEMBER_ID_NUMBER(inField('member.idNumber'))
  return number
}

/**
 * What somebody typed of a person as it is kept. The day of birth follows from the ID number. Throws what is no number,
 * what a list requires and nobody said, and one under age without whoever consents.
 */
export function readTraits(given: GivenTraits, needs: TraitNeeds | undefined, today: string): Traits {
  const number = idFrom(given.idNumber)
  const born = given.born ?? (number === null ? null : bornBy(number))
  const wrong = born !== null && (born > today || (number !== null && born !== bornBy(number)))
  if (wrong) throw memberErrors.MEMBER_BORN(inField('member.born'))
  const { guardian: consents = null } = given
  const guardian = consents && {
    name: consents.name.trim(),
    phone: phoneFrom(consents.phone, 'member.guardian.phone'),
    consentedOn: consents.consentedOn,
  }
  const traits = { phone: phoneFrom(given.phone, 'member.phone'), idNumber: number, born, guardian }
  for (const [trait, need] of Object.entries(needs ?? {}) as [keyof TraitNeeds, string][])
    if (need === 'required' && traits[trait] === null)
      throw memberErrors.MEMBER_TRAIT_MISSING(inField(`member.${trait}`))
  if (isMinor(born, today) && (guardian === null || guardian.consentedOn > today))
    throw memberErrors.MEMBER_GUARDIAN(inField('member.guardian.name'))
  return { ...traits, guardian: isMinor(born, today) ? guardian : null }
}
