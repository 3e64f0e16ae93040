import { lightPart, lightScreen, type Noun } from '#shell/noun.ts'

/** Teams stand in lists and people on the rolls: what this noun shows, it shows on their records. */
export const teams: Noun = {
  name: 'teams',
  routes: [lightScreen('service-reports', () => import('./reports/reports-page.tsx'), 'ReportsPage')],
  parts: {
    team: lightPart(() => import('./roll/team-roll.tsx'), 'TeamRoll'),
    account: lightPart(() => import('./reports/own-service.tsx'), 'OwnService'),
    member: lightPart(() => import('./service/member-service.tsx'), 'MemberService'),
  },
}
