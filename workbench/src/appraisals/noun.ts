import { FileDoneOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const appraisals: Noun = {
  name: 'appraisals',
  entry: { to: '/appraisals', icon: FileDoneOutlined, beside: 'documents' },
  needs: ['appraisal.read'],
  ways: [{ to: '/appraisals/new', word: 'begin.open', needs: ['appraisal.write'] }],
  routes: [
    lightScreen('appraisals', () => import('./appraisals-page.tsx'), 'AppraisalsPage'),
    behind(
      ['appraisal.write'],
      screen('appraisals/new', () => import('./begin/begin-page.tsx'), 'BeginPage'),
      screen('appraisals/:id/change', () => import('./change/change-page.tsx'), 'ChangePage'),
    ),
    lightScreen('appraisals/:id', () => import('./appraisal-page.tsx'), 'AppraisalPage', [
      lightScreen('', () => import('./form-screen.tsx'), 'FormScreen'),
      lightScreen('monitor', () => import('./monitor/monitor-screen.tsx'), 'MonitorScreen'),
      screen('scheme', () => import('./scheme/scheme-screen.tsx'), 'SchemeScreen'),
      lightScreen('contradictions', () => import('./contradictions-screen.tsx'), 'ContradictionsScreen'),
      lightScreen('history', () => import('./checking/history-screen.tsx'), 'HistoryScreen'),
      lightScreen('versions', () => import('./versions/versions-screen.tsx'), 'VersionsScreen'),
      screen('versions/:number', () => import('./versions/version-screen.tsx'), 'VersionScreen'),
      lightScreen(
        'versions/:number/evaluation',
        () => import('./opinions/evaluation-screen.tsx'),
        'EvaluationScreen',
      ),
    ]),
  ],
  checkViews: { appraisals: lightPart(() => import('./checking/check-appraisal.tsx'), 'CheckAppraisal') },
  finds: { appraisal: ({ id }) => `/appraisals/${id}` },
}
