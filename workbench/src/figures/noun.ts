import { BarChartOutlined } from '#kit/icons/places.ts'
import { behind, lightScreen, type Noun, part, screen } from '#shell/noun.ts'

export const figures: Noun = {
  name: 'figures',
  entry: { to: '/figures', icon: BarChartOutlined },
  needs: ['figure.read'],
  ways: [{ to: '/figures/books', word: 'books.open', needs: ['figure.close', 'figure.verify'] }],
  routes: [
    behind(
      ['figure.close', 'figure.verify'],
      screen('figures/books', () => import('./books/books-page.tsx'), 'BooksPage'),
    ),
    behind(
      ['figure.define'],
      screen('figures/metrics/new', () => import('./metrics/new-metric-page.tsx'), 'NewMetricPage'),
    ),
    screen(
      'figures/metrics/:code',
      () => import('./metrics/metric-definition-page.tsx'),
      'MetricDefinitionPage',
    ),
    behind(
      ['figure.define'],
      lightScreen('figures/package', () => import('./package/package-page.tsx'), 'PackagePage'),
    ),
    lightScreen('figures/targets', () => import('./targets/targets-page.tsx'), 'TargetsPage'),
    screen('figures/targets/set', () => import('./targets/spread-page.tsx'), 'SpreadPage'),
    lightScreen('figures/frames', () => import('./frames/frames-page.tsx'), 'FramesPage'),
    behind(
      ['figure.define'],
      screen('figures/frames/new', () => import('./frames/new-frame-page.tsx'), 'NewFramePage'),
    ),
    screen('figures/frames/:code', () => import('./frames/frame-page.tsx'), 'FramePage'),
    lightScreen('figures/rules', () => import('./rules/rules-page.tsx'), 'RulesPage'),
    behind(
      ['figure.define'],
      screen('figures/rules/new', () => import('./rules/new-rule-page.tsx'), 'NewRulePage'),
    ),
    screen('figures/rules/:code', () => import('./rules/rule-page.tsx'), 'RulePage'),
    lightScreen('figures', () => import('./figures-page.tsx'), 'FiguresPage', [
      lightScreen(':metric', () => import('./metric-page.tsx'), 'MetricPage'),
    ]),
  ],
  finds: { metric: ({ id }) => `/figures/${id}` },
  figureDrawer: part(() => import('./drawer/figure-drawer.tsx'), 'FigureDrawer'),
}
