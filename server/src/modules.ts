import { auditTrail } from '#engines/audit/index'
import { listViews } from '#engines/lists/views/index'
import { notifications } from '#engines/notifications/index'
import { pages } from '#engines/pages/index'
import { search } from '#engines/search/index'
import { activities } from '#modules/activities'
import { appraisals } from '#modules/appraisals'
import { areas } from '#modules/areas'
import { audit } from '#modules/audit'
import { backups } from '#modules/backups'
import { briefs } from '#modules/briefs'
import { checks } from '#modules/checks'
import { collections } from '#modules/collections'
import { contradictions } from '#modules/contradictions'
import { contributions } from '#modules/contributions'
import { declarations } from '#modules/declarations'
import { documents } from '#modules/documents'
import { evidence } from '#modules/evidence'
import { figures } from '#modules/figures'
import { holdings } from '#modules/holdings'
import { home } from '#modules/home'
import { imports } from '#modules/imports'
import { keys } from '#modules/keys'
import { members } from '#modules/members'
import { operation } from '#modules/operation'
import { organizations } from '#modules/organizations'
import { people } from '#modules/people'
import { performance } from '#modules/performance'
import { registers } from '#modules/registers'
import { retention } from '#modules/retention'
import { sites } from '#modules/sites'
import { teams } from '#modules/teams'
import { webhooks } from '#modules/webhooks'

/**
 * The table of contents of the product. A module may import only from modules above it; engines with addresses or jobs
 * of their own come first.
 */
export const modules = [
  auditTrail,
  listViews,
  notifications,
  search,
  pages,
  areas,
  organizations,
  people,
  keys,
  members,
  contributions,
  audit,
  evidence,
  imports,
  figures,
  checks,
  contradictions,
  declarations,
  registers,
  teams,
  performance,
  activities,
  appraisals,
  briefs,
  documents,
  holdings,
  collections,
  sites,
  webhooks,
  backups,
  retention,
  operation,
  home,
] as const
