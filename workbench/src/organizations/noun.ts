import { ApartmentOutlined } from '#kit/icons/places.ts'
import { behind, type Noun, part, screen } from '#shell/noun.ts'

export const organizations: Noun = {
  name: 'organizations',
  entry: { to: '/organizations', icon: ApartmentOutlined },
  routes: [
    screen('organizations', () => import('./organizations-page.tsx'), 'OrganizationsPage', [
      screen(':id', () => import('./organization-record.tsx'), 'OrganizationRecord'),
    ]),
    screen('areas', () => import('./areas/areas-page.tsx'), 'AreasPage', [
      screen(':id', () => import('./areas/area-record.tsx'), 'AreaRecord'),
    ]),
    behind(
      ['organization.manage'],
      screen('unit-proposal', () => import('./proposal/proposal-page.tsx'), 'ProposalPage'),
      screen('area-proposals', () => import('./areas/proposals-page.tsx'), 'AreaProposalsPage'),
    ),
  ],
  ways: [
    { to: '/areas', word: 'areas.title' },
    { to: '/area-proposals', word: 'areas.proposals', needs: ['organization.manage'] },
  ],
  finds: { organization: ({ id }) => `/organizations/${id}`, area: ({ id }) => `/areas/${id}` },
  unitPicker: part(() => import('./unit-tree.tsx'), 'UnitTree'),
}
