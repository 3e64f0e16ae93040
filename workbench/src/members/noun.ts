import { SolutionOutlined } from '#kit/icons/places.ts'
import { lightScreen, type Noun, screen } from '#shell/noun.ts'

export const members: Noun = {
  name: 'members',
  entry: { to: '/members', icon: SolutionOutlined, beside: 'registers' },
  needs: ['member.read'],
  routes: [
    lightScreen('members', () => import('./members-page.tsx'), 'MembersPage', [
      screen(':id', () => import('./member-record.tsx'), 'MemberRecord'),
    ]),
  ],
  // Answered by leaders too, whatever their roles; found by whoever may see the rolls.
  ways: [{ to: '/service-reports', word: 'service' }],
  finds: { member: ({ id }) => `/members/${id}` },
}
