import { BarChartOutlined } from '@ant-design/icons'
import { behind, type Noun, screen } from '#shell/noun.ts'

export { FigureLink } from './figure-link.tsx'
export { queryOf } from './figure-words.ts'
export { type Metric, useCatalogue, useMetric, useMetricName, useMetricOf } from './use-metrics.ts'

export const figures: Noun = {
  name: 'figures',
  entry: { to: '/figures', icon: BarChartOutlined },
  needs: ['figure.read'],
  routes: [
    behind(
      ['figure.close', 'figure.verify'],
      screen('figures/books', () => import('./books-page.tsx'), 'BooksPage'),
    ),
    screen('figures', () => import('./figures-page.tsx'), 'FiguresPage', [
      screen(':metric', () => import('./metric-page.tsx'), 'MetricPage'),
    ]),
  ],
  finds: { metric: ({ id }) => `/figures/${id}` },
}
