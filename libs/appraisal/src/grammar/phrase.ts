import { type Amount, readAmount } from './amount.ts'
import { withDigits } from './numerals.ts'
import { takeApart } from './plain-text.ts'
import { readRange, readTwoSigns } from './range.ts'
import { remembered } from './remembered.ts'
import { closingVerb, type Sign, takeSign } from './signs.ts'

/** What a cell with a number says; targets and results are read by the same rules. */
export interface Phrase {
  /** As printed before or behind the number; absent where the number stands alone. */
  sign?: Sign
  /** The sign was only 达到, which a result says of itself as well. */
  isSoft?: true
  low: number
  /** The upper end of a range. */
  high?: number
  unit: string
  /** 提升10% speaks of a change, 提升到90% of a level. */
  change?: 'up' | 'down'
  level?: 'up' | 'down'
  /** Of 第3名 and 前5名: the smaller the better. */
  isRank?: true
  /** What stood in brackets. */
  aside: string
}

const FROM = /^(?:由|从)[^到至]*?(?=(?:提升|提高|增加|增长|上升|降低|下降|减少)(?:到|至))/
const RANK = /^(?:\D{0,6})(?:第|前)(\d+)(名|位)?(?:以内|之内|内)?$/
const PER =
  /^(?:平均)?(?:每(年|月|季度|周|日|天|人次|人|户|次|场|个?村|家|套|台|亩|平方米)|(年|人|户|日|月|亩|场)均)/
const CHANGE =
  /^(?:同比|环比|[比较](?:上年|去年|上期|往年)(?:度|同期|末)?|逐年|每年|年均|平均|力争|预计)*(?:(提升|提高|增长|增加|上升|增幅|涨幅|新增|升(?=[到至]))|(降低|下降|减少|下浮|压减|降幅|节约|节省|缩短|降(?=[到至])))(?:率|幅度?|比例|比率)?(?:(到|至|为(?=\d)|达到?(?=\d))|了|约)?/

// Words that turn the number behind them around or into something else than what was reached.
const STRANGE =
  /[A-Za-z]$|^无|[未没第每,，;；。、/~]|提前|超期|延期|推迟|延迟|逾期|(?:[差缺欠剩余超降减少前后延不]|不足|不到|不满|结余)$/

// 举办培训10场, 满意度95%: words before the number, but none that turn it around.
function labeled(text: string): Amount | undefined {
  const parts = /^([^\d+-]{0,16}?)([+-]?\d.*)$/.exec(text)
  return parts?.[2] === undefined || STRANGE.test(parts[1] ?? '') ? undefined : readAmount(parts[2])
}

// 至少开展4次: what is done may stand between the sign and the number.
const ACTION =
  /^(?:开展|举办|组织|完成|培训|发放|新增|新建|建设|发布|制作|编印|覆盖|服务|召开|参加|派出|安排|举行|提供|预算|概算|计划|批复)+(?=\d)/

const clean = (unit: string) => {
  const bare = unit.replace(closingVerb, '')
  return bare === '' && unit !== '' ? unit : bare
}

/**
 * Reads a cell that holds one number or one range, with its sign, unit and direction. Undefined for words and for
 * digits that this grammar has no reading for; nobody may guess those.
 * @example
 * readPhrase('不得超过2起') // → { sign: '<=', low: 2, unit: '起', aside: '' }
 * readPhrase('70%~90%') // → { low: 70, high: 90, unit: '%', aside: '' }
 */
export const readPhrase = remembered(phraseOf)

function phraseOf(text: string): Phrase | undefined {
  const apart = takeApart(text)
  // 不超过预算（60万元）: the only number stands in brackets behind the sign.
  const isInside = !hasDigits(apart.said) && takeSign(apart.said).sign !== undefined
  const { said, aside } = isInside ? { said: apart.said + apart.aside, aside: '' } : apart
  const plain = withDigits(said).replace(FROM, '')
  const rank = RANK.exec(plain)
  if (rank !== null) return { low: Number(rank[1]), unit: rank[2] ?? '名', isRank: true, aside }
  const two = readTwoSigns(plain)
  if (two !== undefined) return { ...two, aside }
  const per = PER.exec(plain)
  const changed = CHANGE.exec(per === null ? plain : plain.slice(per[0].length))
  const isLevel = changed?.[3] !== undefined
  const direction = changed === null ? undefined : changed[1] === undefined ? 'down' : 'up'
  const rest = plain.slice((per?.[0].length ?? 0) + (changed?.[0].length ?? 0))
  const taken = takeSign(rest)
  if (taken.isContradictory || /[未没第]|提前/.test(taken.label)) return undefined
  const bare = taken.rest.replace(/^(?:在|介于|处于)+(?=[\d±])/, '').replace(ACTION, '')
  const wide = readRange(bare)
  if (wide !== undefined) return taken.sign === '>=' ? undefined : { ...wide, aside }
  const read =
    readAmount(bare) ??
    (taken.sign === undefined || rest.endsWith(bare) === false ? labeled(bare) : undefined)
  if (read === undefined) return undefined
  const by = (per?.[1] ?? per?.[2])?.replace('年', '')
  return {
    ...(taken.sign === undefined ? {} : { sign: taken.sign }),
    ...(taken.isSoft ? { isSoft: true as const } : {}),
    low: read.low,
    unit: !by ? clean(read.unit) : `${clean(read.unit)}/${by}`,
    ...(direction === undefined ? {} : isLevel ? { level: direction } : { change: direction }),
    aside,
  }
}

/** Whether a cell holds digits, so that it is no mere word. */
export const hasDigits = (text: string) => /\d/.test(withDigits(text.normalize('NFKC')))
