import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'
import { communities, communityForm } from '../register.fixture.ts'

let register: OpenRegister
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.platform.close())

it('a new version leaves records as they were written, reads them anew, and counts both alike', async () => {
  const { chief, officer, kind, confirmed, count } = register
  const old = await confirmed({ name: '老社区' })
  const fields = communityForm.fields.flatMap((field) => {
    if (field.code === 'f2') return [{ ...field, code: 'homes', was: 'f2' }]
    return field.code === 'f1'
      ? [
          {
            ...field,
            options: [
              { code: 'top', words: { zh: '国家级' }, was: ['o1'] },
              { code: 'o2', words: { zh: '自治区级' }, retired: true as const },
            ],
          },
        ]
      : [field]
  })
  const next = { version: 1, ...communities, form: { ...communityForm, fields } }
  const saved = await chief.put(`/api/register-kinds/${kind}`, next)
  expect(saved.status, saved.text).toBe(200)
  expect((await chief.put(`/api/register-kinds/${kind}`, next)).body.code).toBe('REGISTER_DEFINITION_OLD')
  await confirmed({ name: '新社区', values: { f1: 'top', homes: 10 } })
  expect((await officer.get(`/api/register-records/${old}`)).body.values).toMatchObject({
    f1: 'top',
    homes: 1200,
  })
  expect(await count('2021-12-31', '&holds=f1:top&by=f1')).toMatchObject({
    ...{ count: 2, sums: { homes: '1210' } },
    by: [{ value: 'top', count: 2 }],
  })
  const without = {
    ...next,
    version: 2,
    form: { ...next.form, fields: fields.filter(({ code }) => code !== 'f3') },
  }
  expect((await chief.put(`/api/register-kinds/${kind}`, without)).status).toBe(200)
  const taken = (await officer.get(`/api/register-records/${old}`)).body
  expect(taken.values).not.toHaveProperty('f3')
  // What was written in a field that is gone is not lost: it is shown under the words it had.
  expect(taken.left).toMatchObject([{ field: { code: 'f3', words: { zh: '活动室面积' } }, value: '80.5' }])
  const dropped = {
    ...next,
    version: 3,
    form: { ...communityForm, fields: [{ ...fields[0], options: [] }] },
  }
  expect((await chief.put(`/api/register-kinds/${kind}`, dropped)).status).toBe(422)
})
