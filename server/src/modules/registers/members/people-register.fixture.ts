import type { FormDefinition } from '@medelge/fields/definition'
import { expect } from 'vitest'
import { buildTestPlatform } from '#test/platform'

const form: FormDefinition = {
  code: 'new',
  version: 1,
  words: { zh: '科普宣讲员', en: 'Speakers' },
  fields: [{ code: 'f1', words: { zh: '专长' }, type: 'line', most: 40, listed: 'shown' }],
}

/** A list of people of the whole region, with those who enter and check. */
export async function openPeopleRegister() {
  const platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, banner, league } = platform.world
  const unit = banner.organizationId
  const chief = await platform.as('officer', region.organizationId)
  const officer = await platform.as('officer', unit)
  const checker = await platform.as('checker', league.organizationId)
  const list = async (zh: string) => {
    const made = await chief.post('/api/register-kinds', {
      organizationId: region.organizationId,
      form: { ...form, words: { zh } },
      place: false,
      person: { phone: 'asked', idNumber: 'asked', born: 'asked' },
    })
    expect(made.status, made.text).toBe(201)
    return made.body.code as string
  }
  const kind = await list('科普宣讲员')
  const enter = (name: string, member: object = {}, more: object = {}, who = officer) =>
    who.post(`/api/registers/${kind}/records`, {
      ...{ name, organizationId: unit, since: '2021-03-01', values: { f1: '气象' }, member },
      ...more,
    })
  return {
    ...{ platform, chief, officer, checker, unit, kind, list, enter },
    async confirmed(name: string, member: object = {}, more: object = {}) {
      const made = await enter(name, member, more)
      expect(made.status, made.text).toBe(201)
      const yes = await checker.post(`/api/register-records/${made.body.id}/accept`, { version: 1 })
      expect(yes.status, yes.text).toBe(200)
      return made.body as { id: string; memberId: string }
    },
    async count(day: string) {
      const asked = `organization=${region.organizationId}&day=${day}`
      return (await chief.get(`/api/registers/${kind}/count?${asked}`)).body.count as number
    },
  }
}
