import { FileDoneOutlined } from '@ant-design/icons'
import { behind, type Noun, part, screen } from '#shell/noun.ts'

export const appraisals: Noun = {
  name: 'appraisals',
  entry: { to: '/appraisals', icon: FileDoneOutlined },
  needs: ['appraisal.read'],
  routes: [
    screen('appraisals', () => import('./appraisals-page.tsx'), 'AppraisalsPage'),
    behind(
      ['appraisal.write'],
      screen('appraisals/new', () => import('./begin/begin-page.tsx'), 'BeginPage'),
      screen('appraisals/:id/change', () => import('./change/change-page.tsx'), 'ChangePage'),
    ),
    screen('appraisals/:id', () => import('./appraisal-page.tsx'), 'AppraisalPage', [
      screen('', () => import('./form-screen.tsx'), 'FormScreen'),
      screen('monitor', () => import('./monitor/monitor-screen.tsx'), 'MonitorScreen'),
      screen('scheme', () => import('./scheme/scheme-screen.tsx'), 'SchemeScreen'),
      screen('history', () => import('./checking/history-screen.tsx'), 'HistoryScreen'),
      screen('versions', () => import('./versions/versions-screen.tsx'), 'VersionsScreen'),
      screen('versions/:number', () => import('./versions/version-screen.tsx'), 'VersionScreen'),
    ]),
  ],
  checkViews: { appraisals: part(() => import('./checking/check-appraisal.tsx'), 'CheckAppraisal') },
  finds: { appraisal: ({ id }) => `/appraisals/${id}` },
}
