import { defineModule } from '#house/house'
import { identifyActor } from './identify-actor.ts'
import { mountSignIn } from './mount-sign-in.ts'
import { beginStanding } from './standing.ts'

export { beginSession } from './begin-session.ts'
export { hashPassword } from './password.ts'
export { findPerson, insertPerson } from './person.store.ts'
export { insertRole } from './role-seat.store.ts'

export const people = defineModule({
  name: 'people',
  deeds: [],
  identify: identifyActor,
  mount: mountSignIn,
  begin: beginStanding,
})
