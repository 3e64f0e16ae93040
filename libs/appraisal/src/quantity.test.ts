import { expect, test } from 'vitest'
import { print } from './exact.ts'
import { commonScale } from './quantity.ts'

test.each([
  [30, '万人', 449204, '人', '300000', '449204', 'same'],
  [300000, '人', 44.9204, '万人', '300000', '449204', 'same'],
  [200, '万元', 1600000, '元', '2000000', '1600000', 'same'],
  [200, '万元', 160, '万', '2000000', '1600000', 'base-left-out'],
  [200, '万元', 160, '', '2000000', '1600000', 'unit-left-out'],
  [1, '亿元', 12000, '万元', '100000000', '120000000', 'same'],
  [90, '%', 95, '％', '90', '95', 'same'],
  [3, '万人次/年', 20000, '/人次', '30000', '20000', 'same'],
  [10, '场', 9, '场次', '10', '9', 'same'],
  [1000, '次', 1100, '人次', '1000', '1100', 'different'],
  [1, '万次', 2, '万人次', '10000', '20000', 'different'],
] as const)('%s%s against %s%s', (value, unit, reached, reachedUnit, target, actual, agreement) => {
  const common = commonScale({ value, unit }, { value: reached, unit: reachedUnit })
  expect([print(common.target), print(common.actual), common.agreement]).toEqual([target, actual, agreement])
})
