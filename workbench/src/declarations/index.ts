import { FormOutlined } from '@ant-design/icons'
import { behind, type Noun, part, screen } from '#shell/noun.ts'

export const declarations: Noun = {
  name: 'declarations',
  entry: { to: '/declarations', icon: FormOutlined },
  needs: ['declaration.read'],
  routes: [
    behind(
      ['declaration.record'],
      screen('declarations/new', () => import('./declare-figure.tsx'), 'DeclareFigure'),
      screen('declarations/:id/change', () => import('./change-declaration.tsx'), 'ChangeDeclaration'),
    ),
    screen('declarations', () => import('./declarations-page.tsx'), 'DeclarationsPage', [
      screen(':id', () => import('./declaration-record.tsx'), 'DeclarationRecord'),
    ]),
  ],
  finds: { declaration: ({ id }) => `/declarations/${id}` },
  checkViews: { declarations: part(() => import('./check-declaration.tsx'), 'CheckDeclaration') },
  sources: {
    declaration: {
      title: part(() => import('./source/declaration-title.tsx'), 'DeclarationTitle'),
      record: part(() => import('./source/declaration-source.tsx'), 'DeclarationSource'),
    },
  },
}
