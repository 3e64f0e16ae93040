/** What a sign demands: at least, at most, exactly. */
export type Sign = '>=' | '<=' | '='

const FLOOR = [
  '≥=?|⩾|≧|≮|>=|=>|>|》=?|〉=?',
  '不(?:得|应|能|可)?(?:少于|低于|小于|短于|少|低(?=\\d))|不下于|不亚于|不早于',
  '(?:大|高|多)于?(?:或|或者|及|、)?等于|等于(?:或|及)(?:大于|高于|多于)',
  '至少|最少|最低|大于|高于|多于|达到?或?超过|超过|超出|超(?=\\d)|达到|达(?=约?\\d)',
]
const CEILING = [
  '≤=?|⩽|≦|≯|<=|=<|<|《=?|〈=?',
  '不(?:得|应|能|可)?(?:超过|高于|多于|大于|超出|突破|长于|晚于|迟于|超(?=\\d|预算|概算|计划))',
  '(?:小|低|少)于?(?:或|或者|及|、)?等于|等于(?:或|及)(?:小于|低于|少于)',
  '至多|最多|最高|最大|最晚|最迟|上限为?|小于|低于|少于|短于|早于|控制在|控制到|限于',
]
const EXACTLY = ['[=═]+', '等于']

const anyOf = (signs: string[]) => signs.join('|')
const PREFIX = new RegExp(
  `^([^\\d]{0,20}?)(?:(${anyOf(FLOOR)})|(${anyOf(CEILING)})|(${anyOf(EXACTLY)}))(.*)$`,
)
// 不宜超过, 不会少于: the other way round.
const NOT = /(?:不会|不要|不再|不宜|不许|不准|不允许|严禁|禁止)$/
// 达到90%以上, 控制在95%以上: the ending says which way.
const SOFT = /^(?:达到?|控制[在到])$/

const VERBS =
  '(?:完成|办结|办理|办理完毕|响应|答复|回复|到位|完工|竣工|交付|拨付|支付|发放|下达|解决|处理|修复|处置|验收)'
const TAIL = new RegExp(
  `^(.*?\\d.*?)(?:及|或|、)?(以上|以内|之内|以下|之下|范围以?内|内|为限|封顶|左右|上下)(?:${VERBS})*$`,
)

// 2小时内到达现场: what is done within a time may follow it.
const AFTER = /^\D{1,16}后(?=\d+(?:天|日|个?工作日|小时|分钟|个月|周|年)(?:以内|之内|内))/
const WITHIN = /^(.*\d(?:天|日|个?工作日|小时|分钟|个月|周|年))(?:以内|之内|内)[^\d,，;；]{1,10}$/

/** A text without its sign. */
export interface Signed {
  sign: Sign | undefined
  rest: string
  /** What stood before the sign: 合格率 of 合格率≥96%. */
  label: string
  /** Whether a floor and a ceiling are claimed at once, as in ≤95%以上. */
  isContradictory: boolean
  isSoft?: boolean
}

const flipped = (sign: Sign): Sign => (sign === '>=' ? '<=' : sign === '<=' ? '>=' : sign)

function takeTail(text: string): { sign: Sign | undefined; rest: string } {
  const within = WITHIN.exec(text.replace(AFTER, ''))
  if (within?.[1] !== undefined) return { sign: '<=', rest: within[1] }
  const parts = TAIL.exec(text.replace(AFTER, '').replace(/^以(?=\d.*为限$)/, ''))
  if (parts === null) return { sign: undefined, rest: text }
  const [, rest = '', tail = ''] = parts
  const sign = tail === '以上' ? '>=' : tail === '左右' || tail === '上下' ? undefined : '<='
  return { sign, rest }
}

/**
 * Takes the sign off, before the number (不得低于, ≥, 合格率≥) or behind it (以上, 之内).
 * @example
 * takeSign('不得超过2起') // → { sign: '<=', rest: '2起', label: '', isContradictory: false }
 */
export function takeSign(text: string): Signed {
  const tail = takeTail(text)
  const parts = PREFIX.exec(tail.rest)
  if (parts === null) return { ...tail, label: '', isContradictory: false }
  const [, label = '', floor, ceiling, , behind = ''] = parts
  const printed: Sign = floor !== undefined ? '>=' : ceiling !== undefined ? '<=' : '='
  const sign = NOT.test(label) ? flipped(printed) : printed
  // 控制在不低于95%, ≥不低于: the sign next to the number counts.
  const inner = /^\d/.test(behind) ? undefined : PREFIX.exec(behind)
  if (inner && inner[1] === '') return { ...takeSign(behind), label }
  const isSoft = SOFT.test(floor ?? ceiling ?? '')
  if (isSoft && tail.sign !== undefined)
    return { sign: tail.sign, rest: behind, label, isContradictory: false }
  const isContradictory = tail.sign !== undefined && printed !== '=' && tail.sign !== sign
  const isReached = tail.sign === undefined && /^达到?$/.test(floor ?? '')
  return {
    sign,
    rest: behind,
    label: label.replace(NOT, ''),
    isContradictory,
    ...(isReached ? { isSoft: true } : {}),
  }
}

/** Verbs that close a promise of time: 30日内办结. */
export const closingVerb = new RegExp(`${VERBS}$`)
