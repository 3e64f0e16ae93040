import { listViews } from '#engines/lists/views/index'
import { notifications } from '#engines/notifications/index'
import { pages } from '#engines/pages/index'
import { search } from '#engines/search/index'
import { activities } from '#modules/activities'
import { appraisals } from '#modules/appraisals'
import { areas } from '#modules/areas'
import { briefs } from '#modules/briefs'
import { checks } from '#modules/checks'
import { declarations } from '#modules/declarations'
import { evidence } from '#modules/evidence'
import { facilities } from '#modules/facilities'
import { figures } from '#modules/figures'
import { imports } from '#modules/imports'
import { organizations } from '#modules/organizations'
import { people } from '#modules/people'
import { sites } from '#modules/sites'

/**
 * The table of contents of the product. A module may import only from modules above it; engines with addresses or jobs
 * of their own come first.
 */
export const modules = [
  listViews,
  notifications,
  search,
  pages,
  areas,
  organizations,
  people,
  evidence,
  imports,
  figures,
  checks,
  declarations,
  facilities,
  activities,
  appraisals,
  briefs,
  sites,
] as const
