import { EyeOutlined } from '#kit/icons/places.ts'
import { lightScreen, type Noun } from '#shell/noun.ts'

export const audit: Noun = {
  name: 'audit',
  entry: { to: '/audit', icon: EyeOutlined },
  needs: ['audit.read'],
  routes: [
    lightScreen('audit', () => import('./audit-page.tsx'), 'AuditPage', [
      lightScreen(':id', () => import('./audit-record.tsx'), 'AuditRecord'),
    ]),
  ],
}
