import { readFileSync } from 'node:fs'
import type { Form } from '@medelge/appraisal'
import { check } from '@medelge/consistency'
import { expect, it } from 'vitest'
import { smallForm } from '#test/appraisal-form'
import { formFigures } from './form-figures.ts'

const shipped = (name: string): Form =>
  JSON.parse(readFileSync(new URL(`../../../../../demo/data/${name}`, import.meta.url), 'utf8'))

const indicator = (level3: string, value: number, unit: string): Form['indicators'][number] => ({
  ...{ code: level3, level1: '产出指标', level2: '数量指标', level3, weight: 45, evidence: '工作台账' },
  target: { operator: '>=', value: 4000, unit, text: `≥4000${unit}` },
  actual: { value, unit, text: `${value}${unit}` },
})
const stations = (change: Partial<Form>) =>
  smallForm({ indicators: [indicator('已建成的科普e站数量', 6430, '个')], ...change })
const found = (form: Form) =>
  check(formFigures(form))
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, places }) => [rule, ...places.map(({ value }) => String(value)).sort()].join(' '))

it('holds what a form says in words against its rows', () => {
  const said = (actual: string) => stations({ objective: { expected: '', actual } })
  expect(found(said('全区建成科普e站6403个。'))).toEqual(['two-values 6403 6430'])
  expect(found(said('全区建成科普e站6430个，其中新增80个；上年4944个。'))).toEqual([])
  const goal = stations({ objective: { expected: '目标1：建成科普e站5000个', actual: '' } })
  expect(found(goal)).toEqual(['two-values 4000 5000'])
  const [row] = stations({}).indicators
  const reason = stations({ indicators: [{ ...row, deviationReason: '科普e站实有6400个' } as never] })
  expect(found(reason)).toHaveLength(1)
  const task = { name: '阵地', content: '', done: '建成6403个科普e站', budget: 1, executed: 1 }
  expect(found(stations({ tasks: [task] }))).toEqual(['two-values 6403 6430'])
})

it('reads no number of a shipped form for another: what is found with its texts is found without', () => {
  for (const name of ['appraisal-2021.json', 'appraisal-2022.json']) {
    const form = shipped(name)
    const silent: Form = { ...form, objective: { expected: '', actual: '' }, note: '' }
    silent.indicators = form.indicators.map(({ deviationReason: _, ...row }) => row)
    expect(found(form)).toEqual(found(silent))
  }
})
