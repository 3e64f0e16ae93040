import { SolutionOutlined } from '#kit/icons/places.ts'
import { behind, lightPart, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const collections: Noun = {
  name: 'collections',
  entry: { to: '/collections', icon: SolutionOutlined, beside: 'declarations', todo: ['sheets'] },
  needs: ['collection.read'],
  ways: [
    { to: '/sheets', word: 'sheets' },
    { to: '/collections/new', word: 'begin', needs: ['collection.ask'] },
    { to: '/questionnaires', word: 'questionnaires', needs: ['collection.ask'] },
  ],
  routes: [
    lightScreen('collections', () => import('./collections-page.tsx'), 'CollectionsPage'),
    behind(
      ['collection.ask'],
      screen('collections/new', () => import('./sending/send-page.tsx'), 'SendPage'),
      lightScreen(
        'questionnaires',
        () => import('./questionnaires/questionnaires-page.tsx'),
        'QuestionnairesPage',
      ),
      screen(
        'questionnaires/new',
        () => import('./questionnaires/new-questionnaire.tsx'),
        'NewQuestionnaire',
      ),
      screen(
        'questionnaires/:code',
        () => import('./questionnaires/questionnaire-page.tsx'),
        'QuestionnairePage',
      ),
    ),
    behind(
      ['collection.answer'],
      screen('collections/:id/import', () => import('./sheets/import-page.tsx'), 'ImportPage'),
    ),
    lightScreen('collections/:id', () => import('./board/collection-page.tsx'), 'CollectionPage', [
      lightScreen('', () => import('./board/board-screen.tsx'), 'BoardScreen'),
      lightScreen('merged', () => import('./board/merged-screen.tsx'), 'MergedScreen'),
      lightScreen('costs', () => import('./board/costs-screen.tsx'), 'CostsScreen'),
    ]),
    lightScreen('sheets', () => import('./sheets/sheets-page.tsx'), 'SheetsPage'),
    screen('sheets/:id', () => import('./sheets/sheet-page.tsx'), 'SheetPage'),
  ],
  checkViews: { 'collection-sheets': lightPart(() => import('./sheets/check-sheet.tsx'), 'CheckSheet') },
}
