/** A number and what it counts. */
export interface Amount {
  low: number
  unit: string
}

export const NUMBER = '[+-]?\\d+(?:\\.\\d+)?'
export const UNIT = '(?:[kc]?m[23]|[^\\d<>≥≤=±~,，;；:：。、()])*'
const AMOUNT = new RegExp(`^(${NUMBER})[余多]?[/／]?(${UNIT})$`)
const ABOUT = /^(?:大?约为?|近|将近|接近|共计?|累计|合计|总计|为|:)+(?=[+-]?\d)/

// Letters that are units, and what makes a number a rank, a class, a date or a limit instead of an amount.
const LETTERS =
  /^[^A-Za-z]*(?:[kcm]?m[23]?|km[23]?|[km]?g|t|m?l|h|min|[km]?[wva](?:h)?|[kmgt]b(?:ps)?|°c|c)?(?:\/.*)?$/i
const NO_UNIT = /^(?:级|号|等|档|星|月.|[天日月年]?[前后])|[内前后]|以[上下]|之间/
const COUNTED =
  /^((?:[十百千]?[万亿])?(?:人次|场次|户次|班次|批次|人天|个日历[天日]|日历[天日]|个?自然日|个工作日|工作日|个百分点|百分点|个月|小时|分钟|平方米|平方公里|立方米|公里|千米|公顷|课时|学时|人|名|次|场|个|项|期|篇|套|天|周|家|所|处|座|件|份|条|批|届|位|户|台|部|本|张|册|辆|组|支|起|例|元|米|亩|吨|节|门|棵|株|%))(.*)$/

/**
 * The unit behind a number, without what follows it (次 of 次培训); undefined for what is none (级, 号, 月底前).
 */
function unitOf(written: string): string | undefined {
  const unit = written.replace(/^([万亿千]?)[余多]/, '$1')
  if (unit.length > 12 || NO_UNIT.test(unit) || !LETTERS.test(unit)) return undefined
  const [, counted, more = ''] = COUNTED.exec(unit) ?? []
  return counted !== undefined && /^[\u4e00-\u9fff]+$/.test(more) ? counted : unit
}

/** Takes a number and its unit: 8.6万多人 is 8.6 of 万人, 5次培训 five times. */
export function readAmount(text: string): Amount | undefined {
  const parts = AMOUNT.exec(text.replace(ABOUT, ''))
  const unit = parts === null ? undefined : unitOf(parts[2] ?? '')
  if (parts === null || unit === undefined) return undefined
  const low = Number(parts[1])
  // 2023年 that is no deadline is no span of 2,023 years either.
  return unit.startsWith('年') && low >= 1900 ? undefined : { low, unit }
}
