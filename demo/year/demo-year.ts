import { chanceFrom } from '../chance.ts'
import { demoWorld } from '../demo-world.ts'
import type { SessionFacts } from '../session-facts.ts'
import { type DeclaredFacts, demoDeclared } from './demo-declared.ts'
import { demoFacilities } from './demo-facilities.ts'
import { demoLists } from './demo-lists.ts'
import { demoRegisters, inventedPerson } from './demo-registers.ts'
import { type DemoRoll, demoRolls } from './demo-rolls.ts'
import { demoSessions } from './demo-sessions.ts'
import { demoTerms } from './demo-terms.ts'
import { demoVenues } from './demo-venues.ts'
import type { RegisterFacts } from './register-facts.ts'

export type { Audience, CountMethod, HeadCount, SessionFacts, SessionKind } from '../session-facts.ts'
export type { DeclaredEvidence, DeclaredFacts } from './demo-declared.ts'

export interface DemoYear {
  sessions: SessionFacts[]
  /** Who lectured at which of them. */
  rolls: DemoRoll[]
  registers: RegisterFacts[]
  declared: DeclaredFacts[]
}

const seeds = {
  sessions: 2021,
  rolls: 342,
  facilities: 6403,
  registers: 3906,
  venues: 177,
  lists: 741,
  terms: 95,
}

/** The whole of 2021 in the training region: invented facts that sum to the published figures. */
export function demoYear(): DemoYear {
  const world = demoWorld()
  const registers = [
    ...demoFacilities(world, seeds.facilities),
    ...demoVenues(world, seeds.venues),
    ...demoRegisters(world, seeds.registers),
    ...demoLists(world, seeds.lists),
    ...demoTerms(world, seeds.terms, inventedPerson),
  ]
  return {
    ...demoRolls(chanceFrom(seeds.rolls), demoSessions(world, seeds.sessions), registers),
    registers,
    declared: demoDeclared(world),
  }
}
