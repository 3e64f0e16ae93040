import { expect } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import type { Client, TestPlatform } from '#test/platform'

/** Declares a figure of the banner and has it accepted, so that it stands in the ledger. */
export async function declareFigure(
  platform: TestPlatform,
  officer: Client,
  { metric = 'society-members-regional', period, value }: { metric?: string; period: string; value: string },
): Promise<string> {
  const bytes = Buffer.from(`${metric} ${period} ${value}`)
  const paper = await storeEvidence(platform.platform, {
    ...{ bytes, name: '台账.txt', uploadedBy: officer.personId },
  })
  const body = {
    metric,
    organization: platform.world.banner.organizationId,
    period,
    value,
    evidence: [paper],
  }
  const made = await officer.post('/api/declarations', { ...body, as: 'level', confirmation: '台账如此' })
  expect(made.status, made.text).toBe(201)
  const checker = await platform.as('checker', platform.world.league.organizationId)
  const yes = await checker.post(`/api/declarations/${made.body.id}/accept`, { version: 1 })
  expect(yes.status, yes.text).toBe(200)
  return made.body.id
}

/** Takes one that counts out of the ledger. */
export async function withdrawFigure(platform: TestPlatform, id: string): Promise<void> {
  const checker = await platform.as('checker', platform.world.league.organizationId)
  const { version } = (await checker.get(`/api/declarations/${id}`)).body.declaration
  const gone = await checker.post(`/api/declarations/${id}/withdraw`, { version, reason: '口径有误' })
  expect(gone.status, gone.text).toBe(200)
}
