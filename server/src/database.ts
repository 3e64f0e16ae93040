import type { AuditEntryTable } from '#platform/audit/audit-entry.table'
import type { AskedAtNodeTable, IdempotentReplyTable } from '#platform/database/platform.table'
import type { SealingKeyTable, SealingNodeTable } from '#platform/secrecy/sealing-key.table'
import type {
  AuditAnchorTable,
  AuditDueTable,
  AuditRefusalTable,
  AuditSealTable,
} from './engines/audit/audit.table.ts'
import type { ListChoiceTable, ListViewTable } from './engines/lists/views/list-view.table.ts'
import type { HappeningTable } from './engines/notifications/happening.table.ts'
import type { NotificationTable } from './engines/notifications/notification.table.ts'
import type { SearchDueTable, SearchEntryTable } from './engines/search/search.table.ts'
import type { SessionPartTable, SessionRollTable } from './modules/activities/roll/session-roll.table.ts'
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
import type {
  AreaChangeTable,
  AreaSetAsideTable,
  AreaSpanTable,
  AreaTable,
  PopulationTable,
} from './modules/areas/area.table.ts'
import type { RestoreDrillTable } from './modules/backups/drilling/restore-drill.table.ts'
import type { CheckRuleTable } from './modules/checks/levels/check-rule.table.ts'
import type { RecordEventTable } from './modules/checks/steps/record-event.table.ts'
import type { CollectionTables } from './modules/collections/collections.tables.ts'
import type { ContradictionAssignmentTable } from './modules/contradictions/assigning/assignment.table.ts'
import type { ContradictionTable } from './modules/contradictions/contradiction.table.ts'
import type { ContradictionCountTable } from './modules/contradictions/nightly/count.table.ts'
import type { ContributionSheetTable } from './modules/contributions/sheets/sheet.table.ts'
import type { DeclarationTable } from './modules/declarations/declaration.table.ts'
import type { DocumentTables } from './modules/documents/documents.tables.ts'
import type {
  EvidenceLinkTable,
  EvidenceTable,
  StoredFileTable,
  UploadTable,
} from './modules/evidence/evidence.table.ts'
import type { MetricTable } from './modules/figures/catalogue/metric.table.ts'
import type { CrosswalkRuleTable } from './modules/figures/crosswalk/crosswalk-rule.table.ts'
import type { FrameVersionTable } from './modules/figures/frames/frame-version.table.ts'
import type {
  BalanceTable,
  CarryTable,
  EntryTable,
  FoldRunDetailTable,
  FoldRunSumTable,
  FoldRunTable,
  FoldTable,
  FrozenFigureTable,
  MonthTotalTable,
  PeriodCloseTable,
  PostingTable,
  ReachMemberTable,
  ReachTable,
  TailTable,
} from './modules/figures/ledger/ledger.table.ts'
import type { MetricVersionTable } from './modules/figures/metrics/metric-version.table.ts'
import type { LedgerVerificationTable } from './modules/figures/proof/ledger-verification.table.ts'
import type { RecountRefusalTable, RecountTable } from './modules/figures/recounts/recount.table.ts'
import type { TargetVersionTable } from './modules/figures/targets/target-version.table.ts'
import type { UpdateDayTable } from './modules/holdings/updates/update-day.table.ts'
import type { ImportChoiceTable, ImportRowTable, ImportRunTable } from './modules/imports/import-run.table.ts'
import type { ApiKeyTable } from './modules/keys/key.table.ts'
import type { MemberApartTable, MemberEventTable, MemberTable } from './modules/members/member.table.ts'
import type {
  FormerNameTable,
  OrganizationMoveTable,
  OrganizationParentTable,
  OrganizationTable,
} from './modules/organizations/organization.table.ts'
import type {
  FirstKeyTable,
  FirstLinkTable,
  PersonTable,
  RoleSeatTable,
} from './modules/people/person.table.ts'
import type {
  CredentialTable,
  FailedSignInTable,
  FormerPasswordTable,
  RequestCountTable,
  SecondFactorTable,
  SignInTable,
  UsedCodeTable,
  VerificationTable,
} from './modules/people/sign-in/sign-in.table.ts'
import type { RegisterTables } from './modules/registers/registers.tables.ts'
import type { RetentionOutcomeTable, RetentionSettingTable } from './modules/retention/retention.table.ts'
import type { PublishedFigureTable } from './modules/sites/published-figure.table.ts'
import type { ServiceReportTable } from './modules/teams/reports/service-report.table.ts'
import type { TeamLeaderTable, TeamMemberTable } from './modules/teams/roll/team-member.table.ts'
import type { WebhookMessageTable, WebhookTable } from './modules/webhooks/webhook.table.ts'

/** The map of the database: one line per table; a noun of many tables says its own. */
export interface Database extends CollectionTables, DocumentTables, RegisterTables {
  idempotentReply: IdempotentReplyTable
  auditEntry: AuditEntryTable
  auditDue: AuditDueTable
  auditSeal: AuditSealTable
  auditAnchor: AuditAnchorTable
  auditRefusal: AuditRefusalTable
  askedAtNode: AskedAtNodeTable
  sealingKey: SealingKeyTable
  sealingNode: SealingNodeTable
  listView: ListViewTable
  listChoice: ListChoiceTable
  happening: HappeningTable
  notification: NotificationTable
  searchEntry: SearchEntryTable
  searchDue: SearchDueTable
  area: AreaTable
  areaSpan: AreaSpanTable
  areaChange: AreaChangeTable
  areaSetAside: AreaSetAsideTable
  population: PopulationTable
  organization: OrganizationTable
  organizationParent: OrganizationParentTable
  organizationMove: OrganizationMoveTable
  formerName: FormerNameTable
  person: PersonTable
  member: MemberTable
  memberEvent: MemberEventTable
  memberApart: MemberApartTable
  contradiction: ContradictionTable
  contradictionAssignment: ContradictionAssignmentTable
  contradictionCount: ContradictionCountTable
  contributionSheet: ContributionSheetTable
  apiKey: ApiKeyTable
  roleSeat: RoleSeatTable
  firstKey: FirstKeyTable
  firstLink: FirstLinkTable
  signIn: SignInTable
  credential: CredentialTable
  verification: VerificationTable
  secondFactor: SecondFactorTable
  requestCount: RequestCountTable
  failedSignIn: FailedSignInTable
  formerPassword: FormerPasswordTable
  usedCode: UsedCodeTable
  storedFile: StoredFileTable
  evidence: EvidenceTable
  evidenceLink: EvidenceLinkTable
  upload: UploadTable
  importChoice: ImportChoiceTable
  importRow: ImportRowTable
  importRun: ImportRunTable
  metric: MetricTable
  metricVersion: MetricVersionTable
  frameVersion: FrameVersionTable
  targetVersion: TargetVersionTable
  reach: ReachTable
  reachMember: ReachMemberTable
  entry: EntryTable
  tail: TailTable
  posting: PostingTable
  balance: BalanceTable
  monthTotal: MonthTotalTable
  carry: CarryTable
  fold: FoldTable
  foldRun: FoldRunTable
  foldRunDetail: FoldRunDetailTable
  foldRunSum: FoldRunSumTable
  periodClose: PeriodCloseTable
  crosswalkRule: CrosswalkRuleTable
  recount: RecountTable
  recountRefusal: RecountRefusalTable
  ledgerVerification: LedgerVerificationTable
  restoreDrill: RestoreDrillTable
  frozenFigure: FrozenFigureTable
  checkRule: CheckRuleTable
  recordEvent: RecordEventTable
  updateDay: UpdateDayTable
  declaration: DeclarationTable
  teamMember: TeamMemberTable
  teamLeader: TeamLeaderTable
  serviceReport: ServiceReportTable
  series: SeriesTable
  activity: ActivityTable
  session: SessionTable
  sessionScope: SessionScopeTable
  sessionSide: SessionSideTable
  sessionPart: SessionPartTable
  sessionRoll: SessionRollTable
  appraisal: AppraisalTable
  appraisalReading: AppraisalReadingTable
  appraisalSummary: AppraisalSummaryTable
  appraisalVersion: AppraisalVersionTable
  opinion: OpinionTable
  sample: SampleTable
  sampleRecord: SampleRecordTable
  publishedFigure: PublishedFigureTable
  webhook: WebhookTable
  webhookMessage: WebhookMessageTable
  retentionSetting: RetentionSettingTable
  retentionOutcome: RetentionOutcomeTable
}
