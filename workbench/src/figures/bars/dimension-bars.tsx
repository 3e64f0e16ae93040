import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#api/api.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { Empty, Failure, Loading } from '#kit/states.tsx'
import { FigureLink } from '../figure-link.tsx'
import { audiences, channels, queryOf } from '../figure-text.ts'
import { UnitBars } from './unit-bars.tsx'

const codes = { audience: ['none', ...audiences], channel: ['none', ...channels] } as const

/** A figure broken down by whom it reached, or by which way. */
export function DimensionBars({ scope, by }: { scope: FigureScope; by: 'audience' | 'channel' }) {
  const { t } = useTranslation('figures')
  const answers = useQueries({
    queries: codes[by].map((code) => {
      const query = queryOf({ ...scope, [by]: code })
      return {
        queryKey: ['GET /api/figures', { query }],
        queryFn: () => api('GET /api/figures', { query }),
        staleTime: 60_000,
      }
    }),
  })
  const failed = answers.find(({ error }) => error)
  if (failed?.error) return <Failure error={failed.error} retry={failed.refetch} />
  if (answers.some(({ data }) => !data)) return <Loading lines={4} />
  const bars = codes[by]
    .flatMap((code, position) => {
      const figure = answers[position]?.data
      return figure && figure.lines > 0 ? [{ code, figure }] : []
    })
    .sort((a, b) => (b.figure.amount ?? 0) - (a.figure.amount ?? 0))
    .map(({ code, figure }) => {
      const name = t(`${by}s.${code}` as never) as string
      return {
        key: code,
        name,
        amount: figure.amount,
        declared: figure.declared,
        figure: <FigureLink figure={figure} scope={{ ...scope, [by]: code }} label={name} />,
      }
    })
  if (bars.length === 0) return <Empty title={t('marks.none')} />
  return <UnitBars label={t(`parts.${by}`)} bars={bars} />
}
