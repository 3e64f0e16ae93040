import { setTimeout as pause } from 'node:timers/promises'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

export interface OpenRules {
  platform: TestPlatform
  /** Officer of the region. */
  chief: Client
  recorder: Client
  checker: Client
  leader: Client
  /** Sets the clock. */
  turn(moment: string): void
  count(change?: Record<string, unknown>): Promise<string>
  /** Waits until a recount has come to its end, and answers it. */
  ended(recount: number): Promise<Recounted>
}

export interface Recounted {
  state: string
  total: number
  looked: number
  changed: number
  refused: number
}

/** A platform at the end of a year with those who record, check and define. */
export async function openRules(): Promise<OpenRules> {
  let now = new Date('2021-12-01T02:00:00Z')
  const platform = await buildTestPlatform({ clock: () => now })
  const { banner, league, region } = platform.world
  const chief = await platform.as('officer', region.organizationId)
  const recorder = await platform.as('recorder', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  const leader = await platform.as('leader', league.organizationId)
  let made = 0
  return {
    ...{ platform, chief, recorder, checker, leader },
    turn(moment) {
      now = new Date(moment)
    },
    async count(change = {}) {
      made += 1
      const facts = sessionOf(platform.world, { title: `第${made}场`, submit: true, ...change })
      const answer = await recorder.post('/api/sessions', facts)
      if (answer.status !== 201) throw new Error(answer.text)
      const accepted = await checker.post(`/api/sessions/${answer.body.id}/accept`, { version: 1 })
      if (accepted.status !== 200) throw new Error(accepted.text)
      return answer.body.id
    },
    async ended(recount) {
      for (;;) {
        const { body } = await chief.get(`/api/recounts/${recount}`)
        if (body.recount.state !== 'running') return body.recount
        await pause(50)
      }
    },
  }
}

export const said = { 'zh-CN': '每场计1次', en: '' }
