import { ApartmentOutlined } from '@ant-design/icons'
import { type Noun, part, screen } from '#shell/noun.ts'

export { AreaField } from './area-field.tsx'
export { UnitField, UnitName, UnitsField } from './unit-field.tsx'
export { useUnitName } from './unit-names.ts'

export const organizations: Noun = {
  name: 'organizations',
  entry: { to: '/organizations', icon: ApartmentOutlined },
  routes: [
    screen('organizations', () => import('./organizations-page.tsx'), 'OrganizationsPage', [
      screen(':id', () => import('./organization-record.tsx'), 'OrganizationRecord'),
    ]),
  ],
  finds: { organization: ({ id }) => `/organizations/${id}` },
  unitPicker: part(() => import('./unit-tree.tsx'), 'UnitTree'),
}
