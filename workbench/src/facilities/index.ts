import { BankOutlined } from '@ant-design/icons'
import { type Noun, part, screen } from '#shell/noun.ts'

export const facilities: Noun = {
  name: 'facilities',
  entry: { to: '/facilities', icon: BankOutlined },
  needs: ['facility.read'],
  routes: [
    screen('facilities', () => import('./facilities-page.tsx'), 'FacilitiesPage', [
      screen(':id', () => import('./facility-record.tsx'), 'FacilityRecord'),
    ]),
  ],
  finds: { facility: ({ id }) => `/facilities/${id}` },
  checkViews: {
    facilities: part(() => import('./check-facility.tsx'), 'CheckFacility'),
    'facility-closings': part(() => import('./closings/check-closing.tsx'), 'CheckClosing'),
  },
  sources: {
    facility: {
      title: part(() => import('./facility-title.tsx'), 'FacilityTitle'),
      record: part(() => import('./facility-source.tsx'), 'FacilitySource'),
    },
    facility_closing: {
      title: part(() => import('./closings/closing-title.tsx'), 'ClosingTitle'),
      record: part(() => import('./closings/closing-source.tsx'), 'ClosingSource'),
    },
  },
}
