import type { Noun } from '#shell/noun.ts'
import { activities } from './activities/noun.ts'
import { appraisals } from './appraisals/noun.ts'
import { audit } from './audit/noun.ts'
import { briefs } from './briefs/noun.ts'
import { checks } from './checks/noun.ts'
import { collections } from './collections/noun.ts'
import { contradictions } from './contradictions/noun.ts'
import { contributions } from './contributions/noun.ts'
import { declarations } from './declarations/noun.ts'
import { documents } from './documents/noun.ts'
import { figures } from './figures/noun.ts'
import { holdings } from './holdings/noun.ts'
import { home } from './home/noun.ts'
import { imports } from './imports/noun.ts'
import { keys } from './keys/noun.ts'
import { members } from './members/noun.ts'
import { operation } from './operation/noun.ts'
import { organizations } from './organizations/noun.ts'
import { people } from './people/noun.ts'
import { performance } from './performance/noun.ts'
import { registers } from './registers/noun.ts'
import { retention } from './retention/noun.ts'
import { sites } from './sites/noun.ts'
import { teams } from './teams/noun.ts'
import { webhooks } from './webhooks/noun.ts'

/** The table of contents of the workbench, in the order of the rail. */
export const nouns: readonly Noun[] = [
  home,
  briefs,
  activities,
  checks,
  contradictions,
  figures,
  declarations,
  appraisals,
  documents,
  holdings,
  collections,
  registers,
  members,
  contributions,
  teams,
  performance,
  imports,
  organizations,
  people,
  keys,
  audit,
  sites,
  webhooks,
  retention,
  operation,
]
