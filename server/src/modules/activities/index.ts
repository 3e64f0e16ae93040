import { heldKinds } from '#engines/holdings/held-kind'
import { searchables } from '#engines/search/searchable'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { recordKinds } from '#modules/evidence'
import { explainDraft, recordFeeds, sourceTitles, titlesBy } from '#modules/figures'
import { memberKeepers } from '#modules/members'
import { moveEffects } from '#modules/organizations'
import { newestDays } from '#modules/people'
import { serviceSources } from '#modules/teams'
import { defineModule } from '#platform/module'
import { importKinds } from '#platform/sheets/import-kind'
import { changeSession } from './change-session.ts'
import { checkPhotos } from './check-photos.ts'
import { correctSession } from './correct-session.ts'
import { getSession } from './get-session.ts'
import { sessionList } from './lists/session.list.ts'
import { takeSessions } from './moves/take-sessions.ts'
import { recordSession } from './record-session.ts'
import { sessionRollKeeper } from './roll/session-roll.keeper.ts'
import { sessionService } from './roll/session-roll.service.ts'
import { writeRoll } from './roll/write-roll.ts'
import { activitySearch } from './searching/activity.search.ts'
import { sessionSearch } from './searching/session.search.ts'
import { activityList } from './series/activity.list.ts'
import { addActivity } from './series/add-activity.ts'
import { findSeries } from './series/series.ts'
import { sessionFeed } from './session.figures.ts'
import { heldSessions } from './session.holding.ts'
import { sessionPolicy } from './session.policy.ts'
import { findTitles, newestSessionDays, scopeOf } from './session.store.ts'
import { getSide } from './sides/get-side.ts'
import { jointSessionChecks } from './sides/joint-session.checks.ts'
import { sideChecks } from './sides/side.checks.ts'
import { sessionImport } from './tables/import-sessions.ts'

export { insertSessions, type SessionLife } from './insert-sessions.ts'
export { findSilentUnits } from './lists/silent-unit.store.ts'
export { insertRolls } from './roll/session-roll.store.ts'
export { insertSeries } from './series/series.store.ts'
export { type SessionFacts, SessionFactsSchema } from './session.ts'

export const activities = defineModule({
  name: 'activities',
  endpoints: [
    findSeries,
    ...activityList,
    addActivity,
    ...sessionList,
    getSession,
    explainDraft(sessionFeed),
    recordSession,
    changeSession,
    checkPhotos,
    ...checkEndpoints(jointSessionChecks),
    getSide,
    ...checkEndpoints(sideChecks),
    correctSession,
    writeRoll,
  ],
  contributes: [
    heldKinds.of(heldSessions),
    recordFeeds.of(sessionFeed),
    newestDays.of(newestSessionDays),
    sourceTitles.of(titlesBy('session', sessionPolicy.read, findTitles)),
    searchables.of(activitySearch),
    searchables.of(sessionSearch),
    recordKinds.of({ kind: 'session', chainOf: scopeOf, may: sessionPolicy.read }),
    importKinds.of(sessionImport),
    checkedKinds.of(jointSessionChecks),
    checkedKinds.of(sideChecks),
    moveEffects.of(takeSessions),
    serviceSources.of(sessionService),
    memberKeepers.of(sessionRollKeeper),
  ],
})
