import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

/** A platform where documents are written: by an officer and a colleague in finance, checked above. */
export async function openDocuments() {
  const time = { now: new Date('2021-10-01T02:00:00Z').getTime() }
  const platform: TestPlatform = await buildTestPlatform({ clock: () => new Date(time.now) })
  const { banner, league } = platform.world
  const { organizationId } = banner
  const officer = await platform.as('officer', organizationId)
  const colleague = await platform.as('finance', organizationId, 'checker', league.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const look = async (path: string, who: Client = officer) => (await who.get(path)).body
  let titles = 0

  return {
    ...{ time, platform, organizationId, officer, colleague, checker, look },

    /** One more session that counts. */
    async count(): Promise<void> {
      titles += 1
      const facts = sessionOf(platform.world, {
        ...{ title: `第${titles}场`, submit: true, confirmed: ['same-session'] },
      })
      const { body } = await officer.post('/api/sessions', facts)
      const accepted = await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })
      if (accepted.status !== 200) throw new Error(accepted.text)
    },

    async begin(more = {}): Promise<string> {
      const made = await officer.post('/api/documents', {
        ...{ organizationId, template: 'work-summary', period: '2021', ...more },
      })
      if (made.status !== 201) throw new Error(made.text)
      return `/api/documents/${made.body.id}`
    },

    /** Leaves one section of a document, with this text; answers its key. */
    async only(path: string, body: unknown): Promise<string> {
      const { sections } = await look(path)
      const [first, ...rest] = sections.map(({ key }: { key: string }) => key)
      for (const key of rest) await officer.del(`${path}/sections/${key}`)
      const held = await officer.post(`${path}/sections/${first}/hold`)
      const written = { version: held.body.version, heading: '一、概述', body, release: true }
      const answer = await officer.put(`${path}/sections/${first}`, written)
      if (answer.status !== 200) throw new Error(answer.text)
      return first
    },

    figure: (more = {}) => ({
      type: 'figure',
      attrs: {
        ...{ metric: 'popsci-publicity-events', organization: organizationId, period: '2021' },
        wording: { style: 'plain' },
        ...more,
      },
    }),
  }
}

export type OpenDocuments = Awaited<ReturnType<typeof openDocuments>>

export const text = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
export const said = (words: string) => ({ type: 'text', text: words })
