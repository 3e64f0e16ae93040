import { defineModule } from '#platform/module'
import { readHome } from './read-home.ts'

/** What a person meets first: of every noun that has something for them, what it has. */
export const home = defineModule({ name: 'home', endpoints: [readHome] })
