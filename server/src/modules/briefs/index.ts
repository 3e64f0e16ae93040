import { defineModule } from '#platform/module'
import { readBrief } from './read-brief.ts'

/** What a leader looks at: a unit's year on one page. */
export const briefs = defineModule({ name: 'briefs', endpoints: [readBrief] })
