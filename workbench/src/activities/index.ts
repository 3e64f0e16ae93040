import { ReadOutlined } from '@ant-design/icons'
import { api } from '#api/api.ts'
import { behind, type Noun, screen } from '#shell/noun.ts'
import { keptUnit } from '#shell/place.ts'

export const activities: Noun = {
  name: 'activities',
  entry: { to: '/activities', icon: ReadOutlined },
  needs: ['session.read'],
  routes: [
    screen('activities/plans', () => import('./plans-page.tsx'), 'PlansPage'),
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
      screen(':id', () => import('./session-record.tsx'), 'SessionRecord'),
    ]),
  ],
  async find(search) {
    const organizationId = keptUnit()
    if (organizationId === undefined) return []
    const { items } = await api('GET /api/sessions', { query: { organizationId, search, limit: 6 } })
    return items.map((one) => ({ to: `/activities/${one.id}`, title: one.title, note: one.day }))
  },
}
