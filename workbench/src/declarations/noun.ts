import { FormOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const declarations: Noun = {
  name: 'declarations',
  entry: { to: '/declarations', icon: FormOutlined },
  needs: ['declaration.read'],
  ways: [{ to: '/declarations/new', word: 'open', needs: ['declaration.record'] }],
  routes: [
    behind(
      ['declaration.record'],
      screen('declarations/new', () => import('./declare-figure.tsx'), 'DeclareFigure'),
      screen('declarations/:id/change', () => import('./change-declaration.tsx'), 'ChangeDeclaration'),
    ),
    lightScreen('declarations', () => import('./declarations-page.tsx'), 'DeclarationsPage', [
      lightScreen(':id', () => import('./declaration-record.tsx'), 'DeclarationRecord'),
    ]),
  ],
  finds: { declaration: ({ id }) => `/declarations/${id}` },
  checkViews: { declarations: lightPart(() => import('./check-declaration.tsx'), 'CheckDeclaration') },
  sources: {
    declaration: {
      title: lightPart(() => import('./source/declaration-title.tsx'), 'DeclarationTitle'),
      record: lightPart(() => import('./source/declaration-source.tsx'), 'DeclarationSource'),
    },
  },
}
