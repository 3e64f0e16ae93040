import { ApartmentOutlined } from '@ant-design/icons'
import { type Noun, screen } from '#shell/noun.ts'

export const organizations: Noun = {
  name: 'organizations',
  entry: { to: '/organizations', icon: ApartmentOutlined },
  routes: [
    screen('organizations', () => import('./organizations-page.tsx'), 'OrganizationsPage', [
      screen(':id', () => import('./organization-record.tsx'), 'OrganizationRecord'),
    ]),
  ],
  finds: { organization: ({ id }) => `/organizations/${id}` },
}
