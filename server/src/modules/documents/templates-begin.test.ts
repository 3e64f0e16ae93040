import { formOf, settle } from '@medelge/fields/definition'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postEntry } from '#modules/figures'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { entryOf, lineOf } from '../figures/ledger/ledger.fixture.ts'
import { getForm, templates } from './templates.ts'

let platform: TestPlatform
let officer: Client
let organizationId: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2023-01-10T02:00:00Z') })
  organizationId = platform.world.league.organizationId
  officer = await platform.as('officer', organizationId)
  await postEntry(platform.db, entryOf([organizationId], [lineOf('staff-on-quota', '2022-03-01', 7)]))
})
afterAll(() => platform.close())

const PERIODS = { year: '2022', month: '2022-12', years: '2018..2022' }

interface Section {
  key: string
  form: string | null
  values: Record<string, unknown>
}

it.each(templates().map((template) => [template.code, template] as const))(
  '%s is begun as a whole draft that can be written on and printed',
  async (code, { covers, sections, notice }) => {
    const begun = { organizationId, template: code, period: PERIODS[covers] }
    const made = await officer.post('/api/documents', begun)
    expect(made.status, made.text).toBe(201)
    const path = `/api/documents/${made.body.id}`
    const { body, status } = await officer.get(path)
    expect(status).toBe(200)
    expect(body.sections.map(({ key }: Section) => key)).toEqual(sections.map(({ key }) => key))
    expect(body.unbound).toEqual([])
    expect(body.head.addressees !== '').toBe(notice !== undefined)
    // What stands in its forms at first can be kept: something may be missing, nothing is wrong.
    const wrong = (body.sections as Section[]).flatMap(({ form, values }) =>
      form === null
        ? []
        : settle(formOf(getForm(form)), values, { today: '2023-01-10', before: {} }).problems.filter(
            ({ problem }) => problem !== 'missing',
          ),
    )
    expect(wrong).toEqual([])
    expect((await officer.get(`${path}/file?format=docx`)).status).toBe(200)
  },
)

it('fills the annual report with the year, the unit and the staff of the ledger', async () => {
  const begun = { organizationId, template: 'annual-report', period: '2022' }
  const { id } = (await officer.post('/api/documents', begun)).body
  const { sections } = (await officer.get(`/api/documents/${id}`)).body as { sections: Section[] }
  const valuesOf = (key: string) => sections.find((section) => section.key === key)?.values
  expect(valuesOf('cover')).toMatchObject({ year: '2022' })
  expect(valuesOf('cover')?.unit).toBe(valuesOf('certificate')?.unit)
  expect(valuesOf('people')).toMatchObject({ staff: 7 })
})
