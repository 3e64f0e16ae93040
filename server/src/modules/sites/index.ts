import { defineModule } from '#platform/module'
import { mountHome } from './mount-home.ts'

/** What the public reads. So far the region's own start page. */
export const sites = defineModule({ name: 'sites', endpoints: [], mount: mountHome })
