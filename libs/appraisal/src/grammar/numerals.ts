const DIGITS = '零一二三四五六七八九'
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const NUMERAL = '[零〇一二两三四五六七八九十百千]+'
// Counting words that make a number of 三 in 三场 and leave 一致, 十分满意 and 一次性 alone.
const COUNTED =
  '(?:[万亿]?(?:余|多)?(?:人次|场次|个工作日|工作日|个百分点|个月|小时|分钟|平方米|公里|次|场|个|项|人|名|期|篇|套|天|日|周|年|家|所|处|座|件|份|条|批|届|位|户|台|部|本|张|册|辆|组|村|站|起|例|元|米|亩|吨))'
const TAIL = '(?:及|或)?(?:以上|以内|之内|以下|内|左右)?'

const AFTER_SIGN = new RegExp(
  `((?:[少低小短高多大超晚]于|超过|至少|至多|最少|最多|达到?|[≥≤=<>])(?:百分之)?)(${NUMERAL})`,
)
const ALONE = new RegExp(`^(\\D{0,3}?)(?<![数几])(${NUMERAL})(${COUNTED}${TAIL})$`)
const PERCENT = new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`)
const MONTH =
  /(?<![年个]?[一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(?=底|末|初|份|上旬|中旬|下旬|前|之|以前|内|完成|至|到|-|$)/g
const TENTHS = /([一二三四五六七八九]|\d(?:\.\d)?)成(?=以上|左右|$)/
const QUARTER = /第?([一二三四])(?=季度)/

function numberOf(numeral: string): number {
  let whole = 0
  let digit = 0
  for (const sign of numeral.replace(/〇/g, '零').replace(/两/g, '二')) {
    const power = POWERS[sign]
    if (power === undefined) digit = DIGITS.indexOf(sign)
    else {
      whole += (digit === 0 ? 1 : digit) * power
      digit = 0
    }
  }
  return whole + digit
}

const written = (numeral: string) => (/^\d/.test(numeral) ? numeral : String(numberOf(numeral)))

/**
 * Chinese numerals to digits where they are numbers: after a sign, alone before a counting word, in 百分之九十 and in
 * 第三季度. Words that only hold such a character stay as they are.
 * @example
 * withDigits('不少于十二场') // → '不少于12场'
 * withDigits('群众一致好评') // → '群众一致好评'
 */
export function withDigits(text: string): string {
  return text
    .replace(PERCENT, (_, numeral: string) => `${written(numeral)}%`)
    .replace(/(为|是)零$/, (_, word: string) => `${word}0`)
    .replace(/(^|[^上下每])半年/, (_, before: string) => `${before}6个月`)
    .replace(MONTH, (_, numeral: string) => `${written(numeral)}月`)
    .replace(TENTHS, (_, numeral: string) => `${Number(written(numeral)) * 10}%`)
    .replace(QUARTER, (_, numeral: string) => written(numeral))
    .replace(AFTER_SIGN, (_, sign: string, numeral: string) => sign + written(numeral))
    .replace(ALONE, (_, label: string, numeral: string, rest: string) => `${label}${written(numeral)}${rest}`)
}
