import { dayOf } from '#platform/clock'
import type { TestPlatform } from '../platform.ts'

/** The doors of the banner for other systems, by their ids. */
export interface DoorRecords {
  /** A key that reads figures. */
  apiKey: string
  /** Where another system is told of sessions, and a message to it that waits. */
  webhook: string
  webhookMessage: string
}

export async function makeDoors(platform: TestPlatform): Promise<DoorRecords> {
  const { region, banner } = platform.world
  const { organizationId } = banner
  const administrator = await platform.as('administrator', region.organizationId)
  const made = async (path: string, body: object) => {
    const answer = await administrator.post(path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`)
    return answer.body
  }
  const expiresOn = dayOf(platform.platform.clock())
  const key = { organizationId, purpose: '数据交换', scopes: ['figures.read'], expiresOn }
  const told = { organizationId, name: '数据交换', url: 'https://receiver.invalid/hook' }
  const { webhook } = await made('/api/webhooks', { ...told, kinds: ['session'], steps: ['withdrawn'] })
  return {
    apiKey: (await made('/api/keys', key)).key.id,
    webhook: webhook.id,
    webhookMessage: (await made(`/api/webhooks/${webhook.id}/test`, {})).id,
  }
}
