import type { AreaWords } from '#modules/areas'

const whole = '科学技术协会'

/** 科协 for the whole of it, wherever it stands. */
export const inShort = (text: string): string => text.replaceAll(whole, '科协')

const short = (name: string) => (name.endsWith(whole) ? `${name.slice(0, -whole.length)}科协` : name)

/**
 * What people write for a unit instead of its name: 科协 for the whole of it, a short form of the area it begins with;
 * the area alone means its association.
 * @example
 * writtenForms('锡林郭勒盟科学技术协会', areas) // → ['锡林郭勒盟科协', '锡林郭勒盟', '锡盟', '锡盟科学技术协会', '锡盟科协', …]
 */
export function writtenForms(name: string, areas: AreaWords): string[] {
  const { short: words = [], rest = name } = areas.beginningOf(name) ?? {}
  const alone = words.length > 0 && rest === whole ? [name.slice(0, -rest.length), ...words] : []
  const forms = words.flatMap((area) => [`${area}${rest}`, short(`${area}${rest}`)])
  return [...new Set([short(name), ...alone, ...forms])].filter((form) => form !== name)
}
