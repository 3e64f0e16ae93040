import { ReadOutlined } from '@ant-design/icons'
import { behind, type Noun, part, screen } from '#shell/noun.ts'

export const activities: Noun = {
  name: 'activities',
  entry: { to: '/activities', icon: ReadOutlined },
  needs: ['session.read'],
  routes: [
    screen('activities/plans', () => import('./plans/plans-page.tsx'), 'PlansPage'),
    behind(
      ['session.record'],
      screen('activities/new', () => import('./record-session.tsx'), 'RecordSession'),
      screen('activities/:id/change', () => import('./change-session.tsx'), 'ChangeSession'),
    ),
    behind(
      ['session.correct'],
      screen('activities/:id/correct', () => import('./correct-session.tsx'), 'CorrectSession'),
    ),
    screen('activities', () => import('./activities-page.tsx'), 'ActivitiesPage', [
      screen(':id', () => import('./record/session-record.tsx'), 'SessionRecord'),
    ]),
  ],
  checkViews: {
    sessions: part(() => import('./check-session.tsx'), 'CheckSession'),
    'session-sides': part(() => import('./check-side.tsx'), 'CheckSide'),
  },
  sources: {
    session: {
      title: part(() => import('./record/session-title.tsx'), 'SessionTitle'),
      record: part(() => import('./record/session-source.tsx'), 'SessionSource'),
    },
  },
  finds: {
    session: ({ id }) => `/activities/${id}`,
    activity: ({ id, note }) => `/activities?plan=${id}&year=${note.slice(0, 4)}`,
  },
}
