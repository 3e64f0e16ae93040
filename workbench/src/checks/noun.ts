import { redirect } from 'react-router'
import { AuditOutlined } from '#kit/icons/places.ts'
import { lightScreen, type Noun } from '#shell/noun.ts'

/** The check queue: its own place in the rail, since for a checker it is the day's work. */
export const checks: Noun = {
  name: 'checks',
  entry: { to: '/checks', icon: AuditOutlined, todo: ['checks'] },
  needs: ['check.decide'],
  routes: [
    lightScreen('checks', () => import('./checks-page.tsx'), 'ChecksPage', [
      lightScreen(':path/:id', () => import('./check-record.tsx'), 'CheckRecord'),
      // Addresses of before there were several kinds.
      {
        path: ':id',
        loader: ({ params, request }) =>
          redirect(`/checks/sessions/${params.id}${new URL(request.url).search}`),
      },
    ]),
  ],
}
