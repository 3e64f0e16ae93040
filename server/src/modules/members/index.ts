import { heldKinds } from '#engines/holdings/held-kind'
import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { sealedColumns } from '#platform/secrecy/sealed-column'
import { correctMember } from './correct-member.ts'
import { getMember } from './get-member.ts'
import { forgetMember } from './leaving/forget-member.ts'
import { findTwins } from './likely/find-twins.ts'
import { sayApart } from './likely/say-apart.ts'
import { linkAccount } from './link-account.ts'
import { heldMembers } from './member.holding.ts'
import { memberList } from './member.list.ts'
import { memberSearch } from './member.search.ts'
import { mergeMembers } from './merging/merge-members.ts'
import { partMembers } from './merging/part-members.ts'
import { getOwnData } from './own/own-data.ts'
import { sealedTraits } from './personal/member.sealed.ts'
import { showTrait } from './personal/show-trait.ts'

export { enterMembers, traitColumns } from './insert-members.ts'
export { findLikely, type Likely } from './likely/find-likely.ts'
export { presentLikely } from './likely/present-likely.ts'
export { memberErrors } from './member.errors.ts'
export { memberPolicy } from './member.policy.ts'
export { findByAccount, findMember, findMembers, lockMember } from './member.store.ts'
export {
  type GivenMember,
  GivenMemberSchema,
  type Member,
  MemberName,
  type MemberRow,
  MemberSchema,
  type Need,
  needs,
  presentMember,
  type TraitNeeds,
  TraitsSchema,
} from './member.ts'
export { type MemberKeeper, type MemberPlace, memberKeepers } from './member-keepers.ts'
export { type Called, findCalled } from './member-list.store.ts'
export { getMemberFor, reachesMember } from './member-reach.ts'
export { heldTraits } from './personal/held-traits.ts'
export { noTraits, readTraits, type Traits } from './personal/read-traits.ts'
export { sealedNumbers } from './personal/sealed-numbers.ts'
export { type SettleBy, settleMember } from './settle-member.ts'

export const members = defineModule({
  name: 'members',
  endpoints: [
    ...memberList,
    getMember,
    correctMember,
    showTrait,
    findTwins,
    sayApart,
    mergeMembers,
    partMembers,
    linkAccount,
    forgetMember,
    getOwnData,
  ],
  contributes: [
    heldKinds.of(heldMembers),
    searchables.of(memberSearch),
    ...Object.values(sealedTraits).map(sealedColumns.of),
  ],
})
