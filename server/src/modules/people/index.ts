import { addressBooks } from '#engines/notifications/index'
import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { keptKinds, retentionKinds } from '#platform/retention/retention-kind'
import { sealedColumns } from '#platform/secrecy/sealed-column'
import { importKinds } from '#platform/sheets/import-kind'
import { actList } from './acts/act.list.ts'
import { addPerson } from './add-person.ts'
import { addressBook } from './address-book.ts'
import { changePerson } from './change-person.ts'
import { makeFirstAdministrator } from './first-administrator/make-first-administrator.ts'
import { tryFirstKey } from './first-administrator/try-first-key.ts'
import { handOutLinks } from './first-links/hand-out-links.ts'
import { tryFirstLink } from './first-links/try-first-link.ts'
import { applyFirstLink } from './first-links/use-first-link.ts'
import { getPerson } from './get-person.ts'
import { leftPersonRetention } from './leaving/left-person.retention.ts'
import { whoAmI } from './me/who-am-i.ts'
import { changeOwnPassword } from './passwords/change-own-password.ts'
import { resetPassword } from './passwords/reset-password.ts'
import { personList } from './person.list.ts'
import { personSearch } from './person.search.ts'
import { changeOwnPhone } from './phone/change-own-phone.ts'
import { getOwnPhone } from './phone/get-own-phone.ts'
import { getPhone } from './phone/get-phone.ts'
import { phoneColumn } from './phone/phone.sealed.ts'
import { grantRole } from './roles/grant-role.ts'
import { revokeRole } from './roles/revoke-role.ts'
import { beginAuth } from './sign-in/auth-runtime.ts'
import { endOwnSignIn } from './sign-in/end-own-sign-in.ts'
import { findOwnSignIns } from './sign-in/find-own-sign-ins.ts'
import { findSignInWays } from './sign-in/find-sign-in-ways.ts'
import { forgetExpired } from './sign-in/forget-expired.ts'
import { identifyActor } from './sign-in/identify-actor.ts'
import { mountSignIn } from './sign-in/mount-sign-in.ts'
import { traceRetention } from './sign-in/trail/trace.retention.ts'
import { getAdministratorTable } from './tables/get-administrator-table.ts'
import { countAwaiting, handOutPasswords } from './tables/hand-out-passwords.ts'
import { peopleImport } from './tables/import-people.ts'

export { actSentence } from './acts/act-sentence.ts'
export { administrativeActs } from './acts/administrative-acts.ts'
export { firstAdministratorLink } from './first-administrator/first-administrator-link.ts'
export { newestDays } from './me/year-to-show.ts'
export { hashPassword } from './passwords/password.ts'
export { resetAtMachine } from './passwords/reset-at-machine.ts'
export { countPeople, findAwaiting, findByAccountName, findPerson, insertPerson } from './person.store.ts'
export { phoneFrom } from './phone/change-phone.ts'
export { masked, Phone } from './phone/phone-number.ts'
export { findAdministrators } from './roles/administrators.ts'
export { activeSeats, activeSeatsAt, insertRole, isHeld } from './roles/role-seat.store.ts'
export { findUnitsWithout } from './roles/units-without.store.ts'
export { beginSession } from './sign-in/begin-session.ts'
export { findActor } from './sign-in/find-actor.ts'
export { actList, personList }

export const people = defineModule({
  name: 'people',
  endpoints: [
    whoAmI,
    changeOwnPassword,
    findOwnSignIns,
    endOwnSignIn,
    ...personList,
    getPerson,
    getPhone,
    getOwnPhone,
    changeOwnPhone,
    addPerson,
    changePerson,
    grantRole,
    revokeRole,
    resetPassword,
    countAwaiting,
    handOutPasswords,
    getAdministratorTable,
    handOutLinks,
    tryFirstLink,
    applyFirstLink,
    findSignInWays,
    tryFirstKey,
    makeFirstAdministrator,
    ...actList,
  ],
  contributes: [
    searchables.of(personSearch),
    importKinds.of(peopleImport),
    addressBooks.of(addressBook),
    sealedColumns.of(phoneColumn),
    retentionKinds.of(traceRetention),
    retentionKinds.of(leftPersonRetention),
    keptKinds.of('names'),
  ],
  jobs: [forgetExpired],
  identify: identifyActor,
  mount: mountSignIn,
  begin: beginAuth,
})
