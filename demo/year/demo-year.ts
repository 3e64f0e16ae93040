import { demoWorld } from '../demo-world.ts'
import type { SessionFacts } from '../session-facts.ts'
import { type DeclaredFacts, demoDeclared } from './demo-declared.ts'
import { demoFacilities, type FacilityFacts } from './demo-facilities.ts'
import { demoSessions } from './demo-sessions.ts'

export type { Audience, CountMethod, HeadCount, SessionFacts, SessionKind } from '../session-facts.ts'
export type { DeclaredEvidence, DeclaredFacts } from './demo-declared.ts'
export type { FacilityFacts } from './demo-facilities.ts'

export interface DemoYear {
  sessions: SessionFacts[]
  facilities: FacilityFacts[]
  declared: DeclaredFacts[]
}

const seeds = { sessions: 2021, facilities: 6403 }

/** The whole of 2021 in the training region: invented facts that sum to the published figures. */
export function demoYear(): DemoYear {
  const world = demoWorld()
  return {
    sessions: demoSessions(world, seeds.sessions),
    facilities: demoFacilities(world, seeds.facilities),
    declared: demoDeclared(world),
  }
}
