import type { Scheme, Shortfall } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { Facts } from '#kit/facts.tsx'
import { Part } from '#kit/page/page.tsx'

/** The rules in words, for those who read them and change nothing. */
export function SchemeRead({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslation('appraisals')
  const { execution, groups, rounding, lateMonth, gradeBands, grading } = scheme
  const list = (parts: readonly string[]) => parts.join(' · ')
  const word = (name: string, value: string) => t(`scheme.${name}s.${value.replace('/', '-')}`)
  const late = word('lateMonth', lateMonth.rule)
  const shortfall = (rule: Shortfall | undefined) => {
    if (rule === undefined) return t('scheme.shortfalls.ratio')
    if (rule.rule === 'bands') return list(rule.bands.map(({ at, share }) => `${at} → × ${share}`))
    const { step, of, points, count } = rule
    return `${step} ${t(`scheme.stepOfs.${of}`)} → −${points} (${t(`scheme.stepCounts.${count}`)})`
  }
  const percent = Math.round(scheme.overFulfilment * 100)
  return (
    <Part title={scheme.name}>
      <Facts
        items={[
          [
            t('scheme.weights'),
            list([
              `${t('execution')} ${execution.weight}`,
              ...groups.map(({ name, weight }) => `${name} ${weight}`),
            ]),
          ],
          [
            t('scheme.rounding'),
            list([
              word('mode', rounding.mode),
              `${t('scheme.places')} ${rounding.places}`,
              word('on', rounding.on),
            ]),
          ],
          [
            t('execution'),
            list([
              t(execution.counted === false ? 'scheme.notCounted' : 'scheme.counted'),
              `${t('scheme.reasonBelow')} ${Math.round((execution.reasonBelow ?? 0.9) * 100)}%`,
              shortfall(execution.shortfall),
            ]),
          ],
          [t('scheme.floorShortfall'), shortfall(scheme.shortfall?.floor)],
          [t('scheme.ceilingShortfall'), shortfall(scheme.shortfall?.ceiling)],
          [t('scheme.printedScores'), t(`scheme.printedScoresAs.${scheme.printedScores ?? 'points'}`)],
          [t('scheme.missedCeiling'), word('missedCeiling', scheme.missedCeiling)],
          [t('scheme.missedEqual'), word('missedEqual', scheme.missedEqual)],
          [t('scheme.lateMonth'), lateMonth.rule === 'per-month' ? `${late} (${lateMonth.share})` : late],
          [t('scheme.notApplicable'), word('notApplicable', scheme.notApplicable)],
          [t('scheme.overFulfilment'), `${percent}%`],
          [t('scheme.gradeBands'), list(gradeBands.map(({ grade, from }) => `${grade} ≥ ${from}`))],
          [t('scheme.grading'), list(grading.map(({ grade, coefficient }) => `${grade} × ${coefficient}`))],
        ]}
      />
    </Part>
  )
}
