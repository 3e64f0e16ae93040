import { ReadOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const activities: Noun = {
  name: 'activities',
  entry: { to: '/activities', icon: ReadOutlined },
  needs: ['session.read'],
  routes: [
    lightScreen('activities/plans', () => import('./plans/plans-page.tsx'), 'PlansPage'),
    behind(
      ['session.record'],
      screen('activities/new', () => import('./record-session.tsx'), 'RecordSession'),
      screen('activities/:id/change', () => import('./change-session.tsx'), 'ChangeSession'),
    ),
    behind(
      ['session.correct'],
      screen('activities/:id/correct', () => import('./correct-session.tsx'), 'CorrectSession'),
    ),
    lightScreen('activities', () => import('./activities-page.tsx'), 'ActivitiesPage', [
      lightScreen(':id', () => import('./record/session-record.tsx'), 'SessionRecord'),
    ]),
  ],
  ways: [{ to: '/activities/new', word: 'record.open', needs: ['session.record'] }],
  checkViews: {
    sessions: lightPart(() => import('./check-session.tsx'), 'CheckSession'),
    'session-sides': lightPart(() => import('./check-side.tsx'), 'CheckSide'),
  },
  sources: {
    session: {
      title: lightPart(() => import('./record/session-title.tsx'), 'SessionTitle'),
      record: lightPart(() => import('./record/session-source.tsx'), 'SessionSource'),
    },
  },
  finds: {
    session: ({ id }) => `/activities/${id}`,
    activity: ({ id, note }) => `/activities?plan=${id}&year=${note.slice(0, 4)}`,
  },
}
