import { BarChartOutlined } from '@ant-design/icons'
import { api } from '#api/api.ts'
import { behind, type Noun, screen } from '#shell/noun.ts'

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
  async find(search) {
    const { themes } = await api('GET /api/metrics', { query: { search } })
    return themes
      .flatMap((theme) => theme.metrics.map((metric) => ({ metric, theme })))
      .slice(0, 6)
      .map(({ metric, theme }) => ({
        to: `/figures/${metric.code}`,
        title: metric.name,
        note: theme.name,
      }))
  },
}
