// 无 begins these words and says nothing of there being none.
const WORDS_WITH_NONE =
  /无(?:人[机车船驾区]|线|偿|锡|障碍|机|公害|菌|党派|烟|纸|土|氧|损|缝|声|痛|毒|害|铅|糖|抗|花果|棣|极|为|源|私|数|限|比|穷|尽|疑|愧|论|法|需|须|不|一[不例]|微不至|所|处不在|缘|意|形|故|效|关|主)/gu

// Before 无 as a word of its own stands nothing, or a word of when, where or how much.
const NONE =
  /^(?:.*(?:[全年度内期间均暂并尚皆亦也]|本?[单部]位|情况|项目|事项|方面))?(?:无|没有|未(?:曾)?(?:发生|接受|收到|受到|受过|获得|取得|涉及|有))/u

/**
 * Whether a line says that there is none: 无, 本单位全年无变更, 没有. Not 无人机 or 无线电, and not 从无到有.
 * @example
 * ['无。', '开展无人机竞赛'].map(saysNone) // → [true, false]
 */
export const saysNone = (line: string): boolean =>
  line
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/从无到有|绝无仅有|有没有|有无/gu, '有')
    .replace(WORDS_WITH_NONE, '')
    .split(/[,.;:!?，。；：！？、（）()]+/u)
    .some((clause) => NONE.test(clause))
