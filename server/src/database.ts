import type { ActTable } from '#platform/acts/act.table'
import type { IdempotentReplyTable } from '#platform/database/platform.table'
import type { ListChoiceTable, ListViewTable } from './engines/lists/views/list-view.table.ts'
import type { NotificationTable } from './engines/notifications/notification.table.ts'
import type { SearchDueTable, SearchEntryTable } from './engines/search/search.table.ts'
import type { ActivityTable, SeriesTable } from './modules/activities/series/activity.table.ts'
import type { SessionScopeTable, SessionTable } from './modules/activities/session.table.ts'
import type { SessionSideTable } from './modules/activities/sides/side.table.ts'
import type {
  AppraisalReadingTable,
  AppraisalSummaryTable,
  AppraisalTable,
  AppraisalVersionTable,
} from './modules/appraisals/appraisal.table.ts'
import type {
  OpinionTable,
  SampleRecordTable,
  SampleTable,
} from './modules/appraisals/opinions/opinion.table.ts'
import type { AreaTable, PopulationTable } from './modules/areas/area.table.ts'
import type { CheckRuleTable } from './modules/checks/levels/check-rule.table.ts'
import type { RecordEventTable } from './modules/checks/steps/record-event.table.ts'
import type { DeclarationTable } from './modules/declarations/declaration.table.ts'
import type { EvidenceLinkTable, EvidenceTable, StoredFileTable } from './modules/evidence/evidence.table.ts'
import type { FacilityClosingTable } from './modules/facilities/closings/closing.table.ts'
import type { FacilityTable } from './modules/facilities/facility.table.ts'
import type { MetricTable } from './modules/figures/catalogue/metric.table.ts'
import type {
  BalanceTable,
  CarryTable,
  EntryTable,
  FoldRunSumTable,
  FoldRunTable,
  FoldTable,
  FrozenFigureTable,
  PeriodCloseTable,
  PostingTable,
  ReachMemberTable,
  ReachTable,
  TailTable,
} from './modules/figures/ledger/ledger.table.ts'
import type { ImportChoiceTable, ImportRowTable, ImportRunTable } from './modules/imports/import-run.table.ts'
import type {
  FormerNameTable,
  OrganizationMoveTable,
  OrganizationParentTable,
  OrganizationTable,
} from './modules/organizations/organization.table.ts'
import type { FirstKeyTable, PersonTable, RoleSeatTable } from './modules/people/person.table.ts'
import type {
  CredentialTable,
  FailedSignInTable,
  RequestCountTable,
  SecondFactorTable,
  SignInTable,
  VerificationTable,
} from './modules/people/sign-in/sign-in.table.ts'
import type { PublishedFigureTable } from './modules/sites/published-figure.table.ts'

/** The map of the database: one line per table. */
export interface Database {
  idempotentReply: IdempotentReplyTable
  act: ActTable
  listView: ListViewTable
  listChoice: ListChoiceTable
  notification: NotificationTable
  searchEntry: SearchEntryTable
  searchDue: SearchDueTable
  area: AreaTable
  population: PopulationTable
  organization: OrganizationTable
  organizationParent: OrganizationParentTable
  organizationMove: OrganizationMoveTable
  formerName: FormerNameTable
  person: PersonTable
  roleSeat: RoleSeatTable
  firstKey: FirstKeyTable
  signIn: SignInTable
  credential: CredentialTable
  verification: VerificationTable
  secondFactor: SecondFactorTable
  requestCount: RequestCountTable
  failedSignIn: FailedSignInTable
  storedFile: StoredFileTable
  evidence: EvidenceTable
  evidenceLink: EvidenceLinkTable
  importChoice: ImportChoiceTable
  importRow: ImportRowTable
  importRun: ImportRunTable
  metric: MetricTable
  reach: ReachTable
  reachMember: ReachMemberTable
  entry: EntryTable
  tail: TailTable
  posting: PostingTable
  balance: BalanceTable
  carry: CarryTable
  fold: FoldTable
  foldRun: FoldRunTable
  foldRunSum: FoldRunSumTable
  periodClose: PeriodCloseTable
  frozenFigure: FrozenFigureTable
  checkRule: CheckRuleTable
  recordEvent: RecordEventTable
  declaration: DeclarationTable
  facility: FacilityTable
  facilityClosing: FacilityClosingTable
  series: SeriesTable
  activity: ActivityTable
  session: SessionTable
  sessionScope: SessionScopeTable
  sessionSide: SessionSideTable
  appraisal: AppraisalTable
  appraisalReading: AppraisalReadingTable
  appraisalSummary: AppraisalSummaryTable
  appraisalVersion: AppraisalVersionTable
  opinion: OpinionTable
  sample: SampleTable
  sampleRecord: SampleRecordTable
  publishedFigure: PublishedFigureTable
}
