import { todos } from '#engines/notifications/index'
import { contributionSources } from '#modules/contributions'
import { memberKeepers } from '#modules/members'
import { defineModule } from '#platform/module'
import { findTeams } from './find-teams.ts'
import { answerReports } from './reports/answer-reports.ts'
import { changeReport, getOwnService, reportService, takeReportBack } from './reports/own-service.ts'
import { reportContributions } from './reports/report.contributions.ts'
import { serviceTodo } from './reports/service.todo.ts'
import { serviceReportList } from './reports/service-report.list.ts'
import { reportedService } from './reports/service-report.store.ts'
import { addTeamMembers } from './roll/add-team-members.ts'
import { changeTeamMember, removeTeamMember } from './roll/change-team-member.ts'
import { leadTeam, unleadTeam } from './roll/lead-team.ts'
import { teamContributions } from './roll/team.contributions.ts'
import { teamKeeper } from './roll/team.keeper.ts'
import { teamMemberList } from './roll/team-member.list.ts'
import { getMemberService } from './service/get-member-service.ts'
import { serviceContributions } from './service/service.contributions.ts'
import { serviceSources } from './service/service-source.ts'

export { demandKnown, demandTeams } from './roll/demand-known.ts'
export { leadersOn } from './roll/leaders.ts'
export { demandHours, holdMembers } from './service/day-limit.ts'
export { ServiceRowSchema } from './service/get-member-service.ts'
export { findService, type ServiceRow, type ServiceSum, sumService, workIn } from './service/service.store.ts'
export {
  type ServicePart,
  type ServiceSource,
  serviceParts,
  serviceSources,
} from './service/service-source.ts'

export const teams = defineModule({
  name: 'teams',
  endpoints: [
    findTeams,
    ...teamMemberList,
    addTeamMembers,
    changeTeamMember,
    removeTeamMember,
    leadTeam,
    unleadTeam,
    getMemberService,
    getOwnService,
    reportService,
    changeReport,
    takeReportBack,
    ...serviceReportList,
    answerReports,
  ],
  contributes: [
    memberKeepers.of(teamKeeper),
    serviceSources.of(reportedService),
    todos.of(serviceTodo),
    contributionSources.of(serviceContributions),
    contributionSources.of(reportContributions),
    contributionSources.of(teamContributions),
  ],
})
