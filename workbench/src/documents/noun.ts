import { FileTextOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const documents: Noun = {
  name: 'documents',
  entry: { to: '/documents', icon: FileTextOutlined },
  needs: ['document.read'],
  ways: [{ to: '/documents/new', word: 'begin.open', needs: ['document.write'] }],
  routes: [
    lightScreen('documents', () => import('./documents-page.tsx'), 'DocumentsPage'),
    behind(
      ['document.write'],
      screen('documents/new', () => import('./begin/begin-page.tsx'), 'BeginPage'),
    ),
    lightScreen('documents/:id', () => import('./document-page.tsx'), 'DocumentPage', [
      lightScreen('', () => import('./text/text-screen.tsx'), 'TextScreen'),
      lightScreen('contradictions', () => import('./contradictions-screen.tsx'), 'ContradictionsScreen'),
      lightScreen('history', () => import('./checking/history-screen.tsx'), 'HistoryScreen'),
      lightScreen('versions', () => import('./versions/versions-screen.tsx'), 'VersionsScreen'),
      lightScreen('versions/:number', () => import('./versions/version-screen.tsx'), 'VersionScreen'),
    ]),
  ],
  finds: { document: ({ id }) => `/documents/${id}` },
  checkViews: { documents: lightPart(() => import('./checking/check-document.tsx'), 'CheckDocument') },
}
