import { roles } from '../actor.ts'

export function rolesFrom(value = ''): string[] {
  const named = value.split(/[\s,]+/).filter(Boolean)
  const wrong = named.find((one) => !(roles as readonly string[]).includes(one))
  if (wrong) throw new Error(`MEDELGE_SECOND_FACTOR takes ${roles.join(' ')}, not “${wrong}”.`)
  return named
}

/**
 * Rules for passwords that people choose: least number of signs, of how many of four kinds, how many of the last ones
 * may not come again, and after how many days it must be another; 0 for never.
 */
export interface PasswordRules {
  least: number
  kinds: number
  history: number
  days: number
}

const passwordRules = { least: 10, kinds: 0, history: 5, days: 0 }
const most: PasswordRules = { least: 64, kinds: 4, history: 24, days: 3650 }

/** `least=12 kinds=3`: what is not named stays as it is; a rule that cannot be meant is refused at the start. */
export function passwordsFrom(value = ''): PasswordRules {
  const rules = { ...passwordRules }
  for (const word of value.split(/[\s,]+/).filter(Boolean)) {
    const [name = '', number = ''] = word.split('=')
    const known = Object.hasOwn(rules, name) && /^\d+$/.test(number)
    const rule = name as keyof typeof rules
    if (!known || Number(number) > most[rule] || (rule === 'least' && Number(number) < 8))
      throw new Error(`MEDELGE_PASSWORDS takes least=8…64 kinds=0…4 history=0…24 days=0…3650, not “${word}”.`)
    rules[rule] = Number(number)
  }
  return rules
}
