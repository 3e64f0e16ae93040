import { useTranslation } from 'react-i18next'

/** How much more or less than before, in percent: +12%, −3.5%; undefined where it cannot be said. */
export function changeText(now: number | null, before: number | null): string | undefined {
  if (now === null || before === null || before <= 0) return undefined
  const percent = Math.round((now / before - 1) * 1000) / 10
  // More than tenfold is a matter of where one began, not of what was done.
  if (percent > 900) return `×${Math.round((now / before) * 10) / 10}`
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)}%`
}

/** A share in whole percent; what is there is never 0 %, what is missing never 100 %. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.01) return '<1%'
  if (share < 1 && share > 0.99) return '99%'
  return `${Math.round(share * 100)}%`
}

/** What the year before is called: its whole, or the same days of it. */
export function useBeforeText() {
  const { t } = useTranslation('briefs')
  return ({ year, to, whole }: { year: number; to: string; whole: boolean }) =>
    whole ? t('beforeWhole', { year }) : t('beforeTo', { to })
}
