import { UnorderedListOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, type SourceViews, screen } from '#shell/noun.ts'

const ofRecord: SourceViews = {
  title: lightPart(() => import('./records/record-title.tsx'), 'RecordTitle'),
  record: lightPart(() => import('./records/record-source.tsx'), 'RecordSource'),
}
const ofChange: SourceViews = {
  title: lightPart(() => import('./changes/change-title.tsx'), 'ChangeTitle'),
  record: lightPart(() => import('./changes/change-source.tsx'), 'ChangeSource'),
}

export const registers: Noun = {
  name: 'registers',
  entry: { to: '/registers', icon: UnorderedListOutlined, todo: ['reviews', 'ending', 'enrollments'] },
  needs: ['register.read'],
  routes: [
    lightScreen('registers', () => import('./registers-page.tsx'), 'RegistersPage'),
    behind(
      ['register.define'],
      screen('registers/new', () => import('./kinds/new-kind-page.tsx'), 'NewKindPage'),
      screen(
        'registers/:code/definition',
        () => import('./kinds/kind-definition-page.tsx'),
        'KindDefinitionPage',
      ),
    ),
    lightScreen('registers/:code/twins', () => import('./twins/twins-page.tsx'), 'TwinsPage'),
    behind(
      ['register.record'],
      screen('registers/:code/import', () => import('./records/import-records.tsx'), 'ImportRecords'),
    ),
    behind(
      ['register.record'],
      lightScreen(
        'registers/enrollments',
        () => import('./enrollments/enrollments-page.tsx'),
        'EnrollmentsPage',
        [lightScreen(':id', () => import('./enrollments/enrollment-record.tsx'), 'EnrollmentRecord')],
      ),
      lightScreen(
        'registers/:code/invitations',
        () => import('./invitations/invitations-page.tsx'),
        'InvitationsPage',
        [screen(':id', () => import('./invitations/invitation-record.tsx'), 'InvitationRecord')],
      ),
      screen(
        'registers/:code/invitations/:id/sheet',
        () => import('./invitations/invitation-sheet.tsx'),
        'InvitationSheet',
      ),
    ),
    lightScreen('registers/due', () => import('./dues/dues-page.tsx'), 'DuesPage'),
    lightScreen('registers/:code/reviews', () => import('./reviews/review-board.tsx'), 'ReviewBoard'),
    lightScreen(
      'registers/:code/reviews/records',
      () => import('./reviews/review-records.tsx'),
      'ReviewRecords',
      [lightScreen(':id', () => import('./records/register-record.tsx'), 'RegisterRecord')],
    ),
    lightScreen('registers/:code/validity', () => import('./validity/validity-board.tsx'), 'ValidityBoard'),
    lightScreen('registers/:code', () => import('./records/register-page.tsx'), 'RegisterPage', [
      lightScreen(':id', () => import('./records/register-record.tsx'), 'RegisterRecord'),
    ]),
    lightScreen('register-records/:id', () => import('./records/record-way.tsx'), 'RecordWay'),
    // Addresses from before facilities became lists.
    lightScreen('facilities', () => import('./records/facilities-way.tsx'), 'FacilitiesWay'),
    lightScreen('facilities/:id', () => import('./records/record-way.tsx'), 'RecordWay'),
  ],
  open: [
    screen('enroll', () => import('./enroll/enroll-page.tsx'), 'EnrollPage'),
    screen('enrollment', () => import('./enroll/enrollment-status.tsx'), 'EnrollmentStatus'),
  ],
  ways: [
    { to: '/registers/due', word: 'due.title' },
    { to: '/registers/enrollments', word: 'enrollments.title', needs: ['register.record'] },
    { to: '/registers/new', word: 'kind.new', needs: ['register.define'] },
  ],
  finds: { register_record: ({ id }) => `/register-records/${id}` },
  checkViews: {
    'register-records': lightPart(() => import('./records/check-record.tsx'), 'CheckRecord'),
    'register-changes': lightPart(() => import('./changes/check-change.tsx'), 'CheckChange'),
    'register-mergers': lightPart(() => import('./mergers/check-merger.tsx'), 'CheckMerger'),
  },
  sources: {
    register_record: ofRecord,
    register_change: ofChange,
    register_merger: {
      title: lightPart(() => import('./mergers/merger-title.tsx'), 'MergerTitle'),
      record: lightPart(() => import('./mergers/merger-source.tsx'), 'MergerSource'),
    },
    // As the ledger has what stood elsewhere before it stood in a list.
    facility: ofRecord,
    facility_closing: ofChange,
  },
}
