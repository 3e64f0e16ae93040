import type { Noun } from '#shell/noun.ts'
import { activities } from './activities/index.ts'
import { appraisals } from './appraisals/index.ts'
import { briefs } from './briefs/index.ts'
import { checks } from './checks/index.ts'
import { declarations } from './declarations/index.ts'
import { facilities } from './facilities/index.ts'
import { figures } from './figures/index.ts'
import { home } from './home/index.ts'
import { imports } from './imports/index.ts'
import { organizations } from './organizations/index.ts'
import { people } from './people/index.ts'
import { sites } from './sites/index.ts'

/** The table of contents of the workbench, in the order of the rail. */
export const nouns: readonly Noun[] = [
  home,
  briefs,
  activities,
  checks,
  figures,
  declarations,
  appraisals,
  facilities,
  imports,
  organizations,
  people,
  sites,
]
