import { addressBooks } from '#engines/notifications/index'
import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { importKinds } from '#platform/sheets/import-kind'
import { actList } from './acts/act.list.ts'
import { addPerson } from './add-person.ts'
import { addressBook } from './address-book.ts'
import { changePerson } from './change-person.ts'
import { makeFirstAdministrator } from './first-administrator/make-first-administrator.ts'
import { tryFirstKey } from './first-administrator/try-first-key.ts'
import { getPerson } from './get-person.ts'
import { changeOwnPassword } from './passwords/change-own-password.ts'
import { resetPassword } from './passwords/reset-password.ts'
import { personList } from './person.list.ts'
import { personSearch } from './person.search.ts'
import { grantRole } from './roles/grant-role.ts'
import { revokeRole } from './roles/revoke-role.ts'
import { beginAuth } from './sign-in/auth-runtime.ts'
import { endOwnSignIn } from './sign-in/end-own-sign-in.ts'
import { findOwnSignIns } from './sign-in/find-own-sign-ins.ts'
import { findSignInWays } from './sign-in/find-sign-in-ways.ts'
import { forgetExpired } from './sign-in/forget-expired.ts'
import { identifyActor } from './sign-in/identify-actor.ts'
import { mountSignIn } from './sign-in/mount-sign-in.ts'
import { whoAmI } from './sign-in/who-am-i.ts'
import { countAwaiting, handOutPasswords } from './tables/hand-out-passwords.ts'
import { peopleImport } from './tables/import-people.ts'

export { firstAdministratorLink } from './first-administrator/first-administrator-link.ts'
export { hashPassword } from './passwords/password.ts'
export { findPerson, insertPerson } from './person.store.ts'
export { activeSeats, activeSeatsAt, insertRole } from './roles/role-seat.store.ts'
export { beginSession } from './sign-in/begin-session.ts'
export { findActor } from './sign-in/find-actor.ts'

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
  jobs: [forgetExpired],
  identify: identifyActor,
  mount: mountSignIn,
  begin: beginAuth,
})
