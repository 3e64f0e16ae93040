import { readFileSync } from 'node:fs'
import { nationalScheme, readForm, readScheme, score, tenNinetyScheme } from '@medelge/appraisal'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/appraisal-form.md', import.meta.url), 'utf8')
const [form, scheme] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, block]) => JSON.parse(block ?? ''))

test('the form of the documentation is read, scored as it says and not refused', () => {
  const reading = readForm(form)
  const scored = score(
    reading.ok ? reading.value : expect.fail(JSON.stringify(reading.problems)),
    tenNinetyScheme,
  )
  expect(scored).toMatchObject({ total: 91, grade: '优' })
  expect(scored.findings.filter(({ severity }) => severity === 'refuse')).toEqual([])
})

test('the scheme of the documentation shows every field a scheme has', () => {
  const reading = readScheme(scheme)
  expect(reading).toMatchObject({ ok: true, value: { name: '某县财政局 2024', overFulfilment: 1.5 } })
  expect(
    Object.keys(scheme)
      .filter((key) => key !== 'basedOn')
      .sort(),
  ).toEqual(Object.keys(nationalScheme).sort())
})
