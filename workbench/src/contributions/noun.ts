import { lightScreen, type Noun, screen } from '#shell/noun.ts'

/** What people contributed. Its screens are reached from a person, or from one's own account: they need no role. */
export const contributions: Noun = {
  name: 'contributions',
  routes: [
    lightScreen('contributions/:id', () => import('./contribution-page.tsx'), 'ContributionPage'),
    screen('contribution-sheets/:id', () => import('./sheets/sheet-page.tsx'), 'SheetPage'),
  ],
}
