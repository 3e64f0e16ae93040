import { expect, test } from 'vitest'
import { showsMonth } from './number-style.ts'
import { shownNumber } from './shown-number.ts'

test.each<[number, string, string | undefined]>([
  [0.04, '"≤"0%', '≤4%'],
  [5, '"≤"0"万元"', '≤5万元'],
  [5, '≥0', '≥5'],
  [5, '\\≥0\\场', '≥5场'],
  [9.9852, '0.00', '9.99'],
  [9.9852, '0.00_ ', '9.99'],
  [9.9852, '0.00_);[Red]\\(0.00\\)', '9.99'],
  [1234.5, '#,##0.00', '1234.50'],
  [1234.5, '#,##0.##', '1234.5'],
  [1234, '#,##0.##', '1234'],
  [0.5, '#.##', '.5'],
  [0, '#', ''],
  [7, '000', '007'],
  [12345, '0!.0,"万元"', '1.2万元'],
  [12345678, '0.00,,"百万"', '12.35百万'],
  [1.005, '0.00', '1.01'],
  [-3, '0"人"', '-3人'],
  [-3, '0;"负"0', '负3'],
  [0, '0;-0;"无"', '无'],
  [0, '0;-0;;@', ''],
  [3.25, 'General"人"', '3.25人'],
  [3.25, 'G/通用格式"人"', '3.25人'],
  [1200, '[$¥-804]#,##0', '¥1200'],
  [20, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '20'],
  [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
  [12, '[DBNum1]0', undefined],
  [12, '0.00E+00', undefined],
  [0.5, '# ?/?', undefined],
  [1e22, '0', undefined],
  [9000, '[>=10000]0!.0,"万";0"人"', '9000人'],
  [21000, '[>=10000]0!.0,"万";0"人"', '2.1万'],
  [2, '[=1]"有";[=2]"无";0', '无'],
])('%d in %s shows %s', (value, code, shown) => {
  expect(shownNumber(value, code)).toBe(shown)
})

test('a day is left out where its format leaves it out', () => {
  expect([showsMonth(57, undefined), showsMonth(14, undefined)]).toEqual([true, false])
  expect([
    showsMonth(170, 'yyyy"年"m"月"'),
    showsMonth(170, 'yyyy"年"m"月"d"日"'),
    showsMonth(170, 'h:mm'),
  ]).toEqual([true, false, false])
})
