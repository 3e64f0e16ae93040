import { expect, test } from 'vitest'
import { judged } from './offices.ts'

const cost = { level2: '成本指标', level3: '印刷费用' }
const time = { level2: '时效指标', level3: '办理时限' }

test.each([
  ['不得低于90%', '81%', 81],
  ['不得超过3起', '5起', 54],
  ['大于或等于90%', '81%', 81],
  ['═90%', '81%', 81],
  ['最多3次', '5次', 54],
  ['优良率≥90%', '81%', 81],
  ['较上年提高10%', '9%', 81],
  ['同比增长10%', '增长9%', 81],
  ['15天内', '25天', 54],
  ['3%以下（含）', '5%', 54],
  ['9万元内', '15万元', 54],
  ['3%之内', '5%', 54],
  ['60-80分', '54分', 81],
  ['60%~80%', '54%', 81],
  ['±3%以内', '5%', 54],
  ['±3%以内', '-5%', 54],
  ['4月底之前', '5月20日', 72],
  ['2022年4月底之前', '2022年5月', 72],
  ['2022年第二季度', '2022年第三季度', 60],
  ['2022年10月30日之前', '2023年3月', 60],
  ['上半年', '2022年9月15日', 60],
  ['≥500m³', '450m³', 81],
  ['≥1公顷', '9000㎡', 81],
  ['≤2天', '60小时', 72],
  ['0起', '2起', 0],
  ['零事故', '2起', 0],
] as const)('a missed target with full marks is refused: %s, %s', (target, actual, points) => {
  const { points: earned, codes } = judged(target, actual)
  expect(earned).toBe(points)
  expect(codes).toContain('!full-marks-below-target')
})

test.each([
  ['不得低于90%', '90%'],
  ['70-90分', '70分'],
  ['±3%以内', '-2.5%'],
  ['2022年底前', '2022年10月'],
  ['2022年底', '2022/12/31'],
  ['年底前', '已于11月完成'],
  ['5月底之前', '按期完成（5月12日）'],
  ['2022年1-11月', '2022年10月'],
  ['≥60㎡', '75㎡'],
  ['≥60平方米', '75㎡'],
  ['15个工作日内', '12个工作日'],
  ['每月2次', '每月3次'],
  ['降至3%以下', '2.5%'],
  ['前3名', '第2名'],
] as const)('a target that is reached is left alone: %s, %s', (target, actual) => {
  const { points, codes } = judged(target, actual, { deviationReason: '说明' })
  expect([points, codes]).toEqual([90, []])
})

test.each([
  ['线上3场，线下5场', '8场', 'target-not-a-number'],
  ['通过ISO9001认证', '通过', 'target-not-a-number'],
  ['每月10日前', '每月8日', 'target-not-a-number'],
  ['≥5场', '3场线上、2场线下', 'actual-missing'],
  ['≥5场', '无', 'actual-missing'],
  ['≥90%', '低于90%', 'result-sign-opposite'],
  ['≤3起', '3起以上', 'result-sign-opposite'],
  ['6月底前', '20天', 'result-not-a-date'],
  ['6月底前', '按时完成', 'actual-missing'],
  ['≥10场', '100%', 'unit-incomparable'],
  ['每月2次', '24次', 'unit-incomparable'],
  ['', '10场', 'target-missing'],
] as const)('what cannot be read earns nothing and is asked, once: %s, %s', (target, actual, code) => {
  const { points, codes } = judged(target, actual)
  expect([points, codes]).toEqual([0, [code]])
})

test('somebody’s grade counts where a target has no reading', () => {
  const { points, codes } = judged('通过ISO9001认证', '优', { evidence: '证书' })
  expect([points, codes]).toEqual([90, []])
})

test.each([
  ['25万元', '21万元', cost],
  ['40天', '31天', time],
  ['5%', '0', { level3: '资金结余率' }],
  ['100%', '90%', { level3: '临聘人员控制率' }],
  ['3起', '1起', { level3: '群众投诉' }],
] as const)('less is better without a sign, and the sign is asked for: %s, %s', (target, actual, more) => {
  expect(judged(target, actual, more)).toEqual({ points: 90, codes: ['direction-assumed'] })
})

test('a target stored as words or with its sign in the unit is read anew', () => {
  const words = { target: { operator: 'graded' as const, value: null, unit: '', text: '不得低于90%' } }
  expect(judged('', '81%', words).points).toBe(81)
  const tail = { target: { operator: '>=' as const, value: 15, unit: '天内', text: '15天内' } }
  expect(judged('', '25天', tail).points).toBe(54)
})

test('a name that counts per day says so for both units', () => {
  const visits = { level3: '网站日均访问量' }
  expect(judged('≥275次', '285次/日', visits)).toEqual({ points: 90, codes: ['unit-mismatch'] })
  expect(judged('≥275次', '250次/日', visits).codes).toContain('!full-marks-below-target')
})

test('full marks above an unsigned cost are asked about, not refused', () => {
  expect(judged('9万元', '15万元', cost)).toEqual({ points: 54, codes: ['direction-assumed'] })
  expect(judged('9万元', '15万元', { ...cost, printedScore: 70 }).codes).toContain(
    '!printed-score-not-from-formula',
  )
})

test.each([
  ['95%', '100%', { level3: '投诉处理率' }],
  ['20万次', '22万次', { level3: '线上访问量', level2: '社会效益指标' }],
  ['300天', '310天', { level2: '时效指标', level3: '场馆开放天数' }],
  ['10场', '12场', { level3: '培训场次' }],
  ['20万元', '20万元', cost],
] as const)('more is better, or the sign makes no difference: %s, %s', (target, actual, more) => {
  expect(judged(target, actual, more)).toEqual({ points: 90, codes: [] })
})

test.each([
  ['≥170米', '≥170米', 'result-has-sign'],
  ['≥86%', '86%以上', 'result-has-sign'],
  ['≥6场', '7场（线上2场）', 'aside-not-read'],
  ['0起', '无', 'says-none'],
  ['0次', '未发生', 'says-none'],
  ['≤2起', '未发生安全事故', 'says-none'],
  ['零投诉', '无', 'says-none'],
  ['7月10日前', '7月25日', 'late-in-month'],
  ['60-80分', '85分', 'above-range'],
] as const)('a doubt beside a result is said in one line: %s, %s', (target, actual, code) => {
  expect(judged(target, actual)).toEqual({ points: 90, codes: [code] })
})

test('within the month nothing is taken off, unless lateness earns nothing at all', () => {
  expect(judged('7月10日前', '7月5日')).toEqual({ points: 90, codes: [] })
  expect(judged('7月10日前', '8月5日').codes).toContain('!full-marks-below-target')
})

test('a row judged in words gives one line', () => {
  expect(judged('效果良好', '效果良好').codes).toEqual(['own-score-without-evidence'])
  expect(judged('效果良好', '效果良好', { evidence: '无' }).codes).toEqual(['own-score-without-evidence'])
  expect(judged('效果良好', '效果良好', { evidence: '问卷' }).codes).toEqual(['judgement-from-printed-score'])
  expect(judged('效果良好', '较好', { printedScore: 70 }).codes).toEqual(['judged-below-without-reason'])
  expect(judged('效果良好', '').codes).toEqual(['score-without-result'])
  expect(judged('效果良好', '良', { deviationReason: '人手不足' }).codes).toEqual([
    '!full-marks-below-grade',
    'judgement-without-evidence',
  ])
})

test('无 is no reason', () => {
  expect(judged('≥10场', '5场', { printedScore: 45, deviationReason: '无' }).codes).toEqual([
    'missed-without-reason',
  ])
})
