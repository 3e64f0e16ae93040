import { dayOf } from '#platform/clock'
import type { Client, TestPlatform } from '../platform.ts'

async function made(client: Client, path: string, body?: unknown) {
  const answer = await client.post(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

const form = {
  code: 'new',
  version: 1,
  words: { zh: '科普队伍调查' },
  fields: [
    { code: 'people', words: { zh: '人员' }, type: 'whole-number' },
    { code: 'works', words: { zh: '作品' }, type: 'line', several: { most: 5 } },
  ],
}

const makeQuestionnaire = async (officer: Client, organizationId: number): Promise<string> =>
  (await made(officer, '/api/questionnaires', { organizationId, form })).code

/** What an officer asks of the own unit; answers the collection's id. */
export const makeCollection = async (
  officer: Client,
  questionnaire: string,
  organizationId: number,
  { platform }: TestPlatform,
): Promise<string> =>
  (
    await made(officer, '/api/collections', {
      ...{ organizationId, questionnaire, title: '队伍调查', period: '2021' },
      addressed: { units: [organizationId] },
      dueOn: dayOf(new Date(platform.clock().getTime() + 30 * 86_400_000)),
    })
  ).id

/** The sheet of a unit in a collection, written and handed in. */
export async function handInSheet(officer: Client, collectionId: string, unit: number): Promise<string> {
  const asked = `organizationId=${unit}&collectionId=${collectionId}`
  const [{ id, version }] = (await officer.get(`/api/collection-sheets?${asked}`)).body.items
  const path = `/api/collection-sheets/${id}`
  const written = await officer.put(`${path}/answers`, { version, values: { people: 3, works: ['一'] } })
  if (written.status !== 200) throw new Error(written.text)
  await made(officer, `${path}/submit`)
  return id
}

/** What a unit is asked, one of each. */
export interface AskedRecords {
  /** The code of a questionnaire of the banner. */
  questionnaire: string
  /** What the banner asks by that of itself. */
  collection: string
  /** Its sheet, accepted. */
  sheet: string
}

export async function makeAsked(
  officer: Client,
  checker: Client,
  organizationId: number,
  platform: TestPlatform,
): Promise<AskedRecords> {
  const questionnaire = await makeQuestionnaire(officer, organizationId)
  const collection = await makeCollection(officer, questionnaire, organizationId, platform)
  const sheet = await handInSheet(officer, collection, organizationId)
  await made(checker, `/api/collection-sheets/${sheet}/accept`, { version: 2 })
  return { questionnaire, collection, sheet }
}
