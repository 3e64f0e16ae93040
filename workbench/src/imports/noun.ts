import { ImportOutlined } from '#kit/icons/places.ts'
import { lightScreen, type Noun, screen } from '#shell/noun.ts'
import { importKinds } from './import-run.ts'

export const imports: Noun = {
  name: 'imports',
  entry: { to: '/imports', icon: ImportOutlined },
  // Whoever may read in tables of some kind.
  needs: importKinds.map(({ permission }) => permission),
  routes: [
    lightScreen('imports', () => import('./imports-page.tsx'), 'ImportsPage'),
    screen('imports/:id', () => import('./import-record.tsx'), 'ImportRecord'),
  ],
}
