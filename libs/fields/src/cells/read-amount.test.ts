import { expect, it } from 'vitest'
import { readAmount } from './read-amount.ts'

it.each([
  ['.8', '', '0.8'],
  ['0.80', '', '0.8'],
  ['．８', '', '0.8'],
  ['-.5', '', '-0.5'],
  ['.', '', undefined],
  ['', '', undefined],
  ['.万', '', undefined],
  ['.5万', '', '5000'],
  ['12.5万', '元', '125000'],
  ['12万元', '元', '120000'],
  // Of a field in 万元 the 万 that is written is its own.
  ['12万元', '万元', '12'],
  ['1.3万', '万元', '1.3'],
  ['12', '万元', '12'],
  ['12元', '万元', undefined],
  ['3户', '人', undefined],
])('reads %s in %s as %s', (text, unit, amount) => expect(readAmount(text, unit)).toBe(amount))
