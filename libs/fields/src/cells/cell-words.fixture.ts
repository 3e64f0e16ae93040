import type { CellWords } from './cell-words.ts'

const spoken: Readonly<Record<string, string>> = {
  yes: '是',
  no: '否',
  state: '国家级',
  region: '自治区级',
  league: '盟市级',
  county: '旗县级',
  farming: '农牧业',
  health: '健康',
  fire: '防火',
  child: '少年儿童',
  adult: '成人',
  youth: '青年',
}
const names = new Map<string, string | number>([
  ['锡林郭勒盟', 11],
  ['西乌珠穆沁旗', 12],
  ['自治区科协', 1],
  ['锡盟科协', 2],
  ['西乌旗科协', 3],
  ['草原科普基地', 5],
])

/** Words as a surface in Chinese has them. */
export const chinese: CellWords = {
  value: (_, code) => spoken[code] ?? code,
  comma: '、',
  number: (value) => String(value).replace(/\B(?=(\d{3})+(?:\.|$))/g, ','),
  period: (from, to) => (to === null ? `${from} 起` : `${from} 至 ${to}`),
  codeOf: (_, written) => Object.keys(spoken).find((code) => spoken[code] === written || code === written),
  nameOf: (_, id) => [...names].find(([, known]) => known === id)?.[0],
  idOf: (_, written) => names.get(written) ?? (/^[0-9a-f-]{36}$/.test(written) ? written : undefined),
}
