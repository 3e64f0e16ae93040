import { storeEvidence } from '#modules/evidence'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { endAndRemind } from './reminders/remind.ts'

const words = (zh: string) => ({ zh })
export const questionnaireForm = {
  code: 'new',
  version: 1,
  words: words('科普队伍调查'),
  fields: [
    { code: 'people', words: words('人员'), type: 'whole-number', required: true },
    { code: 'women', words: words('其中女性'), type: 'whole-number' },
    { code: 'informants', words: words('信息员'), type: 'whole-number' },
    { code: 'funds', words: words('经费'), unit: words('万元'), type: 'decimal', digits: 2 },
    { code: 'share', words: words('占比'), unit: words('%'), type: 'whole-number' },
    {
      code: 'kind',
      words: words('类型'),
      type: 'choice',
      options: [
        { code: 'a', words: words('甲') },
        { code: 'b', words: words('乙') },
      ],
    },
    { code: 'works', words: words('作品'), type: 'line', several: { most: 5 } },
    { code: 'each', words: words('合计'), type: 'whole-number', computed: 'people + people' },
  ],
}
export const questionnaire = {
  form: questionnaireForm,
  known: { informants: { from: 'metric', metric: 'popsci-informants' }, kind: { from: 'last' } },
  checks: [{ left: ['women'], is: 'at-most', right: ['people'], words: words('女性不应多于人员') }],
}

/** A region that asks, with units below it that answer. */
export async function openCollections() {
  const time = { now: new Date('2022-01-20T02:00:00Z').getTime() }
  const platform: TestPlatform = await buildTestPlatform({ clock: () => new Date(time.now) })
  const { region, league, otherLeague, banner, siblingBanner, farBanner } = platform.world
  const chief = await platform.as('officer', region.organizationId)
  const clerk = await platform.as('recorder', banner.organizationId)
  const sibling = await platform.as('recorder', siblingBanner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const farChecker = await platform.as('checker', otherLeague.organizationId)
  const far = await platform.as('recorder', farBanner.organizationId)
  const make = await chief.post('/api/questionnaires', {
    organizationId: region.organizationId,
    ...questionnaire,
  })
  if (make.status !== 201) throw new Error(make.text)
  const code: string = make.body.code

  const open = {
    ...{ time, platform, chief, clerk, sibling, checker, far, farChecker, code },
    day(day: string) {
      time.now = new Date(`${day}T02:00:00Z`).getTime()
    },
    async send(more: object = {}, who: Client = chief) {
      const sent = await who.post('/api/collections', {
        ...{
          organizationId: region.organizationId,
          questionnaire: code,
          title: '2021年队伍',
          period: '2021',
        },
        ...{ dueOn: '2022-02-10', addressed: { levels: ['banner'] }, ...more },
      })
      if (sent.status !== 201) throw new Error(sent.text)
      return sent.body.id as string
    },
    /** The sheet of a unit in a collection. */
    async sheetOf(collection: string, unit: number): Promise<string> {
      const asked = `organizationId=${unit}&collectionId=${collection}`
      const { items } = (await chief.get(`/api/collection-sheets?${asked}`)).body
      return `/api/collection-sheets/${items[0].id}`
    },
    async write(who: Client, path: string, values: object, reasons: object = {}) {
      const { version } = (await who.get(path)).body.sheet
      return who.put(`${path}/answers`, { version, values, reasons })
    },
    /** Writes, hands in and accepts. */
    async answer(who: Client, above: Client, path: string, values: object) {
      const written = await open.write(who, path, values)
      if (written.status !== 200) throw new Error(written.text)
      const handed = await who.post(`${path}/submit`)
      if (handed.status !== 200) throw new Error(handed.text)
      const accepted = await above.post(`${path}/accept`, { version: handed.body.version })
      if (accepted.status !== 200) throw new Error(accepted.text)
      return accepted.body
    },
    merged: async (collection: string, unit = region.organizationId) =>
      (await chief.get(`/api/collections/${collection}/merged?organizationId=${unit}`)).body,
    /** A figure of the banner for the end of 2021, checked. */
    async declare(value: string) {
      const evidence = await storeEvidence(platform.platform, {
        ...{ bytes: Buffer.from('名册'), name: '名册.txt', uploadedBy: clerk.personId },
      })
      const made = await clerk.post('/api/declarations', {
        ...{ metric: 'popsci-informants', organization: banner.organizationId, period: '2021-12-31', value },
        evidence: [evidence],
      })
      const counted = await checker.post(`/api/declarations/${made.body.id}/accept`, { version: 1 })
      if (counted.status !== 200) throw new Error(`${made.text} ${counted.text}`)
    },
    watch: () => endAndRemind(platform.background),
    async told(who: Client): Promise<string[]> {
      await delivered(platform)
      const { items } = (await who.get('/api/notifications')).body
      return items
        .filter(
          (one: { readAt: string | null; code: string }) => !one.readAt && one.code.startsWith('collection-'),
        )
        .map((one: { text: string }) => one.text)
    },
  }
  return open
}
export type OpenCollections = Awaited<ReturnType<typeof openCollections>>
