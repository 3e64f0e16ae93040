import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'wrong',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,,2022-12-31,stock,基层组织数,orgs,158,个,=,112+40+6=168`,
  ],
  [
    'row',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,,2022-12-31,stock,基层组织数,orgs,155,个,=,112+40+6=158`,
  ],
  [
    'division',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,,2022-12-31,rate,采用率,r,76.1,%,=,753/990=86.1%`,
  ],
  [
    'neq',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,,2022-12-31,stock,任务数,t,291,项,=,60+246≠291`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('note-arithmetic')
})

it.each([
  [
    'note arith ok',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,,2022-12-31,stock,基层组织数,orgs,158,个,=,112+40+6=158`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
