import { takeApart } from './plain-text.ts'

const NONE = /^(?:无|零|没有|未发生|未出现|未产生|未收到|未接到|无发生|从未|全年无|全年未|不存在|杜绝)/
const UNKNOWN =
  /^(?:无法|无数据|无资料|无统计|无记录|无依据|没有(?:统计|数据|完成|达到|开展|实施)|全年未(?:完成|达|开展|统计))|完成|达标|偏差/
const HARM =
  /事故|投诉|违规|违纪|违法|差错|纠纷|上访|信访|舆情|泄密|伤亡|事件|案件|中毒|挪用|截留|超标|断档|失误/

const isWord = (said: string) => said.length <= 20 && !/\d/.test(said)

/**
 * Whether a result says that nothing of the kind happened: 无, 零, 未发生, 未发生安全事故.
 * @example
 * saysNone('未发生') // → true
 */
export function saysNone(text: string): boolean {
  const { said } = takeApart(text)
  return isWord(said) && NONE.test(said) && !UNKNOWN.test(said)
}

/**
 * Whether a target in words promises that nothing bad happens: 零投诉, 无安全事故, 不发生重大事故.
 * @example
 * promisesNone('零事故') // → true
 */
export function promisesNone(text: string): boolean {
  const { said } = takeApart(text)
  return (
    isWord(said) &&
    /^(?:无|零|不发生|不出现|杜绝|未发生|没有|全年无|确保不发生)/.test(said) &&
    HARM.test(said)
  )
}
