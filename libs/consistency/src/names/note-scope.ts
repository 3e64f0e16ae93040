// Words by which a note speaks about the number instead of narrowing it.
const remarks =
  /原文|自评表|正文|后文|前文|同文|推定|推断|自洽|常态|应为|可疑|不符|相同|含糊|不明|每年|年均|原比例|未写|一致|疑|笔误|单位写|见[上下]|来源|^据|后台|核实|以来|起点|实为|指标值|完成值|^称|^但|写\d|仅\d|目标|第.{1,3}届/
const unsure = /推定|推断|不明|不详/

/**
 * What of a note narrows the number, in order: 其中：男, 深度贫困旗县. Remarks, arithmetic and mentions of other
 * documents are left out, and so is a list of the very things that were counted.
 *
 * @example
 * noteScope('深度贫困旗县；正文同年43.7万') // → '深度贫困旗县'
 * noteScope('55/60=91.67%') // → ''
 */
export function noteScope(note: string): string {
  return note
    .slice(0, 400)
    .normalize('NFKC')
    .split(/[;。,，；]/)
    .map((part) => part.trim())
    .filter(
      (part) =>
        part !== '' && !remarks.test(part) && !/[=≠]|\d{3}(?:\(|称|写|将|、|$|的)|[\d.]+[亿万]?元/.test(part),
    )
    .sort()
    .join('，')
}

/** Whether a note says that the period is a guess. */
export const isUnsure = (note: string): boolean => unsure.test(note)
