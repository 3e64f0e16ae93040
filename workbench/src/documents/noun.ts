import { FileTextOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const documents: Noun = {
  name: 'documents',
  entry: { to: '/documents', icon: FileTextOutlined, todo: ['received'] },
  needs: ['document.read'],
  ways: [
    { to: '/documents/new', word: 'begin.open', needs: ['document.write'] },
    { to: '/documents/received', word: 'received.title' },
  ],
  routes: [
    lightScreen('documents', () => import('./documents-page.tsx'), 'DocumentsPage'),
    behind(
      ['document.write'],
      screen('documents/new', () => import('./begin/begin-page.tsx'), 'BeginPage'),
    ),
    lightScreen('documents/received', () => import('./receiving/received-page.tsx'), 'ReceivedPage'),
    lightScreen('documents/received/:issue', () => import('./receiving/issue-page.tsx'), 'IssuePage'),
    lightScreen('documents/:id', () => import('./document-page.tsx'), 'DocumentPage', [
      lightScreen('', () => import('./text/text-screen.tsx'), 'TextScreen'),
      lightScreen('contradictions', () => import('./contradictions-screen.tsx'), 'ContradictionsScreen'),
      lightScreen('history', () => import('./checking/history-screen.tsx'), 'HistoryScreen'),
      lightScreen('issued', () => import('./issuing/issued-screen.tsx'), 'IssuedScreen'),
      lightScreen('versions', () => import('./versions/versions-screen.tsx'), 'VersionsScreen'),
      lightScreen('versions/:number', () => import('./versions/version-screen.tsx'), 'VersionScreen'),
    ]),
  ],
  finds: { document: ({ id }) => `/documents/${id}` },
  checkViews: {
    documents: lightPart(() => import('./checking/check-document.tsx'), 'CheckDocument'),
    'document-errata': lightPart(() => import('./errata/check-erratum.tsx'), 'CheckErratum'),
  },
}
