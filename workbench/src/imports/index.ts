import { ImportOutlined } from '@ant-design/icons'
import { type Noun, screen } from '#shell/noun.ts'
import type { Session } from '#shell/session/session.ts'

/** Who may read in tables of some kind. */
export const mayImport = ({ may }: Session) => may('session.record') || may('figure.declare')

export const imports: Noun = {
  name: 'imports',
  entry: { to: '/imports', icon: ImportOutlined, for: mayImport },
  routes: [
    screen('imports', () => import('./imports-page.tsx'), 'ImportsPage'),
    screen('imports/:id', () => import('./import-record.tsx'), 'ImportRecord'),
  ],
}
