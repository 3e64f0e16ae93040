import type { Scheme } from './scheme.ts'

/**
 * The common scheme: execution 10, output 50, benefit 30, satisfaction 10; scores rounded half up to two places
 * per row. Every other scheme is written as what differs from this one.
 */
export const nationalScheme: Scheme = {
  name: '10+50+30+10',
  execution: { weight: 10 },
  groups: [
    { name: '产出指标', covers: ['产出指标'], weight: 50 },
    { name: '效益指标', covers: ['效益指标'], weight: 30 },
    { name: '满意度指标', covers: ['满意度指标', '服务对象满意度指标'], weight: 10 },
  ],
  rounding: { mode: 'half-up', places: 2, on: 'item' },
  overFulfilment: 1.3,
  missedCeiling: 'target/actual',
  missedEqual: 'nearness',
  lateMonth: { rule: 'target/actual' },
  grading: [
    { grade: '优', coefficient: 1, from: 0.9 },
    { grade: '良', coefficient: 0.8, from: 0.8 },
    { grade: '中', coefficient: 0.6, from: 0.6 },
    { grade: '低', coefficient: 0.3, from: 0.3 },
    { grade: '差', coefficient: 0, from: 0 },
  ],
  notApplicable: 'rescale-group',
  gradeBands: [
    { grade: '优', from: 90 },
    { grade: '良', from: 80 },
    { grade: '中', from: 60 },
    { grade: '差', from: 0 },
  ],
}

/** The three national judgement bands: 100–80 % (80 included), 80–60 % (60 included), 60–0 %. */
export const threeBandGrading: Scheme['grading'] = [
  { grade: '达成年度指标', coefficient: 1, from: 0.8 },
  { grade: '部分达成年度指标并具有一定效果', coefficient: 0.7, from: 0.6 },
  { grade: '未达成年度指标且效果较差', coefficient: 0.3, from: 0 },
]

/** Execution 20, all indicators together 80. */
export const twentyEightyScheme: Scheme = {
  ...nationalScheme,
  name: '20+80',
  execution: { weight: 20 },
  groups: [{ name: '绩效指标', covers: 'every', weight: 80 }],
}

/** Execution 10, all indicators together 90, whatever their first level (four of 22.5, or a cost group among them). */
export const tenNinetyScheme: Scheme = {
  ...nationalScheme,
  name: '10+90',
  groups: [{ name: '绩效指标', covers: 'every', weight: 90 }],
}

/** Execution 10, cost 20, output 40, benefit 20, satisfaction 10. */
export const costGroupScheme: Scheme = {
  ...nationalScheme,
  name: '10+20+40+20+10',
  groups: [
    { name: '成本指标', covers: ['成本指标'], weight: 20 },
    { name: '产出指标', covers: ['产出指标'], weight: 40 },
    { name: '效益指标', covers: ['效益指标'], weight: 20 },
    { name: '满意度指标', covers: ['满意度指标', '服务对象满意度指标'], weight: 10 },
  ],
}

/** All 100 points on the indicators; the execution row is printed and not counted, or stands among the indicators. */
export const indicatorsOnlyScheme: Scheme = {
  ...nationalScheme,
  name: '0+100',
  execution: { weight: 0, counted: false },
  groups: [{ name: '绩效指标', covers: 'every', weight: 100 }],
}

/** The schemes that come with the library, by the short name that files and commands use. */
export const schemes: Record<string, Scheme> = {
  national: nationalScheme,
  'twenty-eighty': twentyEightyScheme,
  'cost-group': costGroupScheme,
  // Covers every first level, so it comes after those that name theirs.
  'ten-ninety': tenNinetyScheme,
  'indicators-only': indicatorsOnlyScheme,
}
