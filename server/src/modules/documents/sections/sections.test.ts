import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '#test/platform'
import { type OpenDocuments, openDocuments, said, text } from '../documents.fixture.ts'

let open: OpenDocuments
let { platform, officer, colleague, look, begin, only, figure } = {} as OpenDocuments
beforeAll(async () => {
  open = await openDocuments()
  ;({ platform, officer, colleague, look, begin, only, figure } = open)
})
afterAll(() => platform.close())

describe('a section', () => {
  it('is one writer’s at a time, and free again when nobody says that they still write', async () => {
    const path = await begin()
    const key = await only(path, text(said('概述')))
    const hold = `${path}/sections/${key}/hold`
    expect((await officer.post(hold)).body.held).toMatchObject({ mine: true })
    const refused = await colleague.post(hold)
    expect(refused.body.code).toBe('DOCUMENT_SECTION_HELD')
    expect(refused.body.message).toContain('正在写这一节')
    expect((await look(path, colleague)).sections[0].held).toMatchObject({ mine: false })
    const theirs = { version: 2, heading: '一、概述', body: text(said('抢写')) }
    expect((await colleague.put(`${path}/sections/${key}`, theirs)).body.code).toBe('DOCUMENT_SECTION_HELD')
    expect((await colleague.del(hold)).status).toBe(204)
    expect((await look(path, colleague)).sections[0].held).not.toBeNull()
    open.time.now += 121_000
    expect((await look(path, colleague)).sections[0].held).toBeNull()
    expect((await colleague.post(hold)).status).toBe(200)
    // The first one’s editor wakes up again: what it had was written by nobody meanwhile, and yet it is not its turn.
    expect((await officer.put(`${path}/sections/${key}`, theirs)).body.code).toBe('DOCUMENT_SECTION_HELD')
    expect((await colleague.put(`${path}/sections/${key}`, { ...theirs, release: true })).status).toBe(200)
    const old = await officer.put(`${path}/sections/${key}`, theirs)
    expect(old.body.code).toBe('DOCUMENT_SECTION_CHANGED')
  })

  it('is written while another one is, both kept', async () => {
    const path = await begin()
    const { sections } = await look(path)
    const [one, two] = sections.map(({ key }: { key: string }) => key)
    const write = (who: Client, key: string, version: number) =>
      who.put(`${path}/sections/${key}`, { version, heading: key, body: text(said(`${key}的话`)) })
    const [first, second] = await Promise.all([write(officer, one, 1), write(colleague, two, 1)])
    expect([first.status, second.status]).toEqual([200, 200])
    const again = await look(path)
    expect(JSON.stringify(again.sections)).toContain(`${one}的话`)
    expect(JSON.stringify(again.sections)).toContain(`${two}的话`)
  })

  it('takes no figure that does not exist or that its writer may not read, and no text that is none', async () => {
    const path = await begin()
    const key = await only(path, text(said('概述')))
    const write = async (body: unknown) =>
      (await officer.put(`${path}/sections/${key}`, { version: 2, heading: '概述', body })).body.code
    expect(await write(text(figure({ metric: 'no-such' })))).toBe('DOCUMENT_FIGURE_UNKNOWN')
    const beside = platform.world.siblingBanner.organizationId
    expect(await write(text(figure({ organization: beside })))).toBe('DOCUMENT_FIGURE_UNKNOWN')
    expect(await write(text({ type: 'image' }))).toBe('DOCUMENT_TEXT_UNREADABLE')
    const list = (code: string) => ({
      type: 'doc',
      content: [
        {
          type: 'recordTable',
          attrs: {
            ...{ title: '名录', list: code, period: '2021', newOnly: false, columns: ['name'] },
            organization: platform.world.banner.organizationId,
          },
        },
      ],
    })
    expect(await write(list('no-such-list'))).toBe('DOCUMENT_FIGURE_UNKNOWN')
    expect(await write(list('museums'))).toBeUndefined()
  })

  it('is added behind another and taken out', async () => {
    const path = await begin()
    const first = (await look(path)).sections[0].key
    const added = await officer.post(`${path}/sections`, { behind: first, heading: '补充', level: 2 })
    expect(added.status).toBe(201)
    expect((await look(path)).sections[1]).toMatchObject({ heading: '补充', level: 2, key: added.body.key })
    expect((await officer.del(`${path}/sections/${added.body.key}`)).status).toBe(204)
    const next = await officer.post(`${path}/sections`, { behind: first, heading: '另补', level: 2 })
    expect(next.body.key).not.toBe(added.body.key)
    expect((await officer.del(`${path}/sections/${next.body.key}`)).status).toBe(204)
    expect((await look(path)).sections[1].heading).not.toBe('补充')
  })
})
