/** What stands in a form about a person. */
export interface TypedTraits {
  phone?: string
  idNumber?: string
  born?: string | null
  guardian?: { name?: string; phone?: string; consentedOn?: string | null }
}

const filled = (text: string | null | undefined) => text?.trim() || undefined

/** What is sent of it: only what was filled in. */
export function sentTraits(typed: TypedTraits) {
  const [phone, idNumber] = [filled(typed.phone), filled(typed.idNumber)]
  const { name, phone: theirs, consentedOn } = typed.guardian ?? {}
  const [guardian, guardianPhone] = [filled(name), filled(theirs)]
  return {
    ...(phone ? { phone } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(typed.born ? { born: typed.born } : {}),
    ...(guardian && consentedOn
      ? { guardian: { name: guardian, consentedOn, ...(guardianPhone ? { phone: guardianPhone } : {}) } }
      : {}),
  }
}

const OF_AGE = 18

/** The day of birth that a form tells, by itself or by an ID number. */
export function bornOf({ born, idNumber = '' }: TypedTraits): string | undefined {
  const [, year, month, day] =
    /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(idNumber.replace(/\s/g, '')) ?? []
  return born ?? (year ? `${year}-${month}-${day}` : undefined)
}

/** Whether somebody is under age on a day, as far as the form tells. */
export function isMinor(traits: TypedTraits, today: string): boolean {
  const born = bornOf(traits)
  return born !== undefined && `${Number(born.slice(0, 4)) + OF_AGE}${born.slice(4)}` > today
}
