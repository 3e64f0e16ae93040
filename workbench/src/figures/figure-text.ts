import {
  AUDIENCES,
  CHANNELS,
  formatAmount,
  gradeOf,
  isAdditive,
  parsePeriod,
  periodLabel,
} from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import type { Answer, Input } from '#api/contract.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { exact } from '#kit/format.ts'

export type FigureAnswer = Answer<'GET /api/figures'>
type Query = Input<'GET /api/figures'>['query']

export const audiences = AUDIENCES.filter((one) => one !== 'none')
export const channels = CHANNELS.filter((one) => one !== 'none')

// A scope is read from an address, so its words are only texts; the server refuses what it does not know.
export const queryOf = (scope: FigureScope) => scope as Query

/** The value as people read it: a grade by its word, a number as it is. */
export function useValueText() {
  const { t } = useTranslation('figures')
  return (figure: FigureAnswer): { value: string | null; unit: string } => {
    const grade = figure.kind === 'grade' && figure.amount !== null ? gradeOf(figure.amount) : undefined
    if (grade) return { value: t(`grades.${grade}`), unit: '' }
    return { value: figure.value, unit: figure.kind === 'grade' ? '' : figure.unit }
  }
}

/** An amount in smallest units of a figure's metric, as a grouped decimal. */
export const amountText = (amount: number, scale: number): string => exact(formatAmount(amount, scale))

/** The amount of one line as people read it, and its unit; a grade taken back is still that grade. */
export function useLineText({ kind, scale, unit }: Pick<FigureAnswer, 'kind' | 'scale' | 'unit'>) {
  const { t } = useTranslation('figures')
  return (amount: number): [amount: string, unit: string] => {
    const grade = kind === 'grade' ? gradeOf(Math.abs(amount)) : undefined
    return grade ? [t(`grades.${grade}`), ''] : [amountText(amount, scale), unit]
  }
}

export const addsUp = (figure: Pick<FigureAnswer, 'kind'>): boolean => isAdditive(figure.kind)

/** A period in the language of the screen. */
export function usePeriodLabel(): (period: string) => string {
  const { i18n } = useTranslation()
  return (period) => periodLabel(parsePeriod(period), i18n.language === 'en' ? 'en' : 'zh-CN')
}
