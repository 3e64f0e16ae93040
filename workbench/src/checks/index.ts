import { AuditOutlined } from '@ant-design/icons'
import { redirect } from 'react-router'
import { type Noun, screen } from '#shell/noun.ts'

export { CheckGaps } from './check-gaps.tsx'

/** The check queue: its own place in the rail, since for a checker it is the day's work. */
export const checks: Noun = {
  name: 'checks',
  entry: { to: '/checks', icon: AuditOutlined, todo: ['checks'] },
  needs: ['check.decide'],
  routes: [
    screen('checks', () => import('./checks-page.tsx'), 'ChecksPage', [
      screen(':path/:id', () => import('./check-record.tsx'), 'CheckRecord'),
      // Addresses of before there were several kinds.
      {
        path: ':id',
        loader: ({ params, request }) =>
          redirect(`/checks/sessions/${params.id}${new URL(request.url).search}`),
      },
    ]),
  ],
}
