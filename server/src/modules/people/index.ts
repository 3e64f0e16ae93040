import { addressBooks } from '#engines/notifications/index'
import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { importKinds } from '#platform/sheets/import-kind'
import { actList } from './acts/act.list.ts'
import { addPerson } from './add-person.ts'
import { addressBook } from './address-book.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { changePerson } from './change-person.ts'
import { endOwnSignIn } from './end-own-sign-in.ts'
import { findOwnSignIns } from './find-own-sign-ins.ts'
import { findSignInWays } from './find-sign-in-ways.ts'
import { forgetSpent } from './forget-spent.ts'
import { getPerson } from './get-person.ts'
import { grantRole } from './grant-role.ts'
import { identifyActor } from './identify-actor.ts'
import { makeFirstAdministrator } from './make-first-administrator.ts'
import { mountSignIn } from './mount-sign-in.ts'
import { personList } from './person.list.ts'
import { personSearch } from './person.search.ts'
import { resetPassword } from './reset-password.ts'
import { revokeRole } from './revoke-role.ts'
import { beginStanding } from './standing.ts'
import { countAwaiting, handOutPasswords } from './tables/hand-out-passwords.ts'
import { peopleImport } from './tables/import-people.ts'
import { tryFirstKey } from './try-first-key.ts'
import { whoAmI } from './who-am-i.ts'

export { beginSession } from './begin-session.ts'
export { findActor } from './find-actor.ts'
export { firstAdministratorLink } from './first-administrator-link.ts'
export { hashPassword } from './password.ts'
export { findPerson, insertPerson } from './person.store.ts'
export { activeSeats, activeSeatsAt, insertRole } from './role-seat.store.ts'

export const people = defineModule({
  name: 'people',
  endpoints: [
    whoAmI,
    changeOwnPassword,
    findOwnSignIns,
    endOwnSignIn,
    ...personList,
    getPerson,
    addPerson,
    changePerson,
    grantRole,
    revokeRole,
    resetPassword,
    countAwaiting,
    handOutPasswords,
    findSignInWays,
    tryFirstKey,
    makeFirstAdministrator,
    ...actList,
  ],
  contributes: [searchables.of(personSearch), importKinds.of(peopleImport), addressBooks.of(addressBook)],
  jobs: [forgetSpent],
  identify: identifyActor,
  mount: mountSignIn,
  begin: beginStanding,
})
