import { dayOf } from '#platform/clock'
import type { TestPlatform } from '../platform.ts'

/** The doors of the banner for other systems, by their ids. */
export interface DoorRecords {
  /** A key that reads figures. */
  apiKey: string
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
  return { apiKey: (await made('/api/keys', key)).key.id }
}
