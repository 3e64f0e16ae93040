import { storeEvidence } from '../../../server/src/modules/evidence/index.ts'
import type { TestPlatform } from '../../../server/test/platform.ts'

// One red pixel, as small as a photo can be and still be one.
export const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

export interface Held {
  title: string
  hosts: number[]
  /** Whoever records stands here, whoever checks there. */
  at: number
  checkedAt: number
  day?: string
  offline?: number
}

/** A session with a photo, checked and counted. Answers its id. */
export async function hold(platform: TestPlatform, held: Held): Promise<string> {
  const recorder = await platform.as('recorder', held.at)
  const checker = await platform.as('checker', held.checkedAt)
  const evidence = await storeEvidence(platform.platform, {
    bytes: photo,
    name: '现场.png',
    uploadedBy: recorder.personId,
  })
  const made = await recorder.post('/api/sessions', {
    kind: 'lecture',
    title: held.title,
    day: held.day ?? '2024-06-01',
    areaId: platform.world.banner.areaId,
    place: '文化站',
    hosts: held.hosts,
    headcounts: [{ audience: 'farmers-herders', offline: held.offline ?? 40, online: 0 }],
    countMethod: 'sheet',
    evidence: [evidence],
    submit: true,
  })
  const done = await checker.post(`/api/sessions/${made.body.id}/accept`, { version: made.body.version ?? 1 })
  if (done.body.state !== 'counted') throw new Error(`not counted: ${JSON.stringify([made.body, done.body])}`)
  return made.body.id
}
