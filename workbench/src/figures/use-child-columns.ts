import { useTranslation } from 'react-i18next'
import type { Column } from '#kit/data-table.tsx'
import { usePeriodWords, useValueWords } from './figure-words.ts'
import type { Child } from './use-children.ts'

/** The columns of an exported table of units. */
export function useChildColumns(): Column<Child>[] {
  const { t } = useTranslation('figures')
  const valueWords = useValueWords()
  const periodWords = usePeriodWords()
  const texts: [string, string, (child: Child) => string | null][] = [
    ['unit', t('unit'), (child) => child.name],
    ['period', t('period'), ({ figure }) => periodWords(figure.period)],
    ['amount', t('records.amount'), ({ figure }) => (figure.lines > 0 ? valueWords(figure).value : null)],
    ['measure', t('records.measure'), ({ figure }) => valueWords(figure).unit],
    ['source', t('records.source'), ({ figure }) => t(`marks.${figure.mark}`)],
  ]
  return texts.map(([key, title, text]) => ({
    key,
    title,
    cell: text,
    text,
    ...(key === 'amount' ? { align: 'number' as const } : {}),
  }))
}
