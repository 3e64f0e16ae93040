import { loadTrainingRegion } from '../demo/load.ts'
import type { Client } from '../server/test/client.ts'
import { standTestPlatform } from '../server/test/stand-platform.ts'
import { at, times } from './times.ts'

const FIGURES = 400
const SECTIONS = 20
const READS = 20

interface Section {
  key: string
  version: number
}

async function sent(answer: ReturnType<Client['post']>): Promise<unknown> {
  const { status, text, body } = await answer
  if (status >= 300) throw new Error(text)
  return body
}

/** A sentence per figure, of many metrics, twenty of them a section. */
function textOf(metrics: readonly string[], organization: number, first: number) {
  const each = FIGURES / SECTIONS
  const content = Array.from({ length: each }, (_, nth) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: '全年共有' },
      {
        type: 'figure',
        attrs: {
          metric: metrics[(first + nth) % metrics.length],
          ...{ organization, period: nth % 2 === 0 ? '2021' : '2020', wording: { style: 'plain' } },
        },
      },
    ],
  }))
  return { type: 'doc', content }
}

async function documentOf(officer: Client, organizationId: number, metrics: readonly string[]) {
  const begun = { organizationId, template: 'work-summary', period: '2021' }
  const { id } = (await sent(officer.post('/api/documents', begun))) as { id: string }
  const path = `/api/documents/${id}`
  const { sections } = (await officer.get(path)).body as { sections: Section[] }
  for (const { key } of sections) await officer.del(`${path}/sections/${key}`)
  for (let nth = 0; nth < SECTIONS; nth += 1) {
    const made = { behind: null, heading: `第${nth + 1}节`, level: 1 }
    const { key, version } = (await sent(officer.post(`${path}/sections`, made))) as Section
    const body = textOf(metrics, organizationId, (nth * FIGURES) / SECTIONS)
    const written = { version, heading: '一节', body, release: true }
    await sent(officer.put(`${path}/sections/${key}`, written))
  }
  return path
}

/** A document of 400 figures on the training region: opened, a section saved, exported in each form. */
export async function benchDocuments(databaseUrl: string): Promise<string[]> {
  const platform = await standTestPlatform(databaseUrl, { world: false })
  try {
    await loadTrainingRegion(platform.background, () => {})
    const { id: region } = await platform.db
      .selectFrom('organizationParent')
      .select('organizationId as id')
      .where('parentId', 'is', null)
      .executeTakeFirstOrThrow()
    const officer = await platform.as('officer', region)
    const { themes } = (await officer.get('/api/metrics')).body as {
      themes: { metrics: { code: string }[] }[]
    }
    const metrics = themes.flatMap((theme) => theme.metrics.map(({ code }) => code)).slice(0, FIGURES / 2)
    const path = await documentOf(officer, region, metrics)
    const open = async () => (await officer.get(path)).body as { sections: (Section & { body: object })[] }
    const save = async () => {
      const [section] = (await open()).sections
      if (!section) throw new Error('no section')
      const { key, version, body } = section
      await sent(officer.put(`${path}/sections/${key}`, { version, heading: '一节', body, release: true }))
    }
    const draw = async () => {
      const begun = {
        organizationId: region,
        template: 'project-evaluation',
        period: '2021',
        onlyKnown: true,
      }
      await sent(officer.post('/api/documents', begun))
    }
    const file = (format: string) => async () => {
      const { status } = await officer.get(`${path}/file?format=${format}`)
      if (status !== 200) throw new Error(format)
    }
    const measured: [string, () => Promise<unknown>][] = [
      ['GET /api/me', () => officer.get('/api/me')],
      ['a whole evaluation report drawn from its template', draw],
      ['a document of 400 figures opened', open],
      ['opened, and a section of it saved', save],
      ...(['html', 'docx', 'xlsx'] as const).map((format): [string, () => Promise<unknown>] => [
        `the same as .${format}`,
        file(format),
      ]),
    ]
    const lines: string[] = []
    let least = 1
    for (const [name, act] of measured) {
      await act()
      const taken = await times(READS, act)
      const median = at(taken, 0.5)
      if (lines.length === 0) least = median
      lines.push(
        `| ${name} | ${median.toFixed(1)} | ${at(taken, 0.95).toFixed(1)} | ${(median / least).toFixed(1)}× |`,
      )
    }
    return [
      'A document of 400 figures: opened, saved, exported',
      'On the training region, by the officer of the region, through the door without a network.',
      '',
      '| | median ms | p95 ms | ÷ GET /api/me |',
      '|---|---|---|---|',
      ...lines,
    ]
  } finally {
    await platform.close()
  }
}
