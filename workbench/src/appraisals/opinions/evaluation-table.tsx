import { compareEvaluation, type Scheme } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'
import { Empty } from '#kit/states.tsx'
import styles from './evaluation.module.css'
import { RowResult } from './row-result.tsx'
import type { Opinions } from './use-opinions.ts'
import type { Version } from './version.ts'

/** Each row as its unit scored it, as each evaluator did, and what lies between. */
export function EvaluationTable({
  version,
  opinions: { opinions },
}: {
  version: Version
  opinions: Opinions
}) {
  const { t } = useTranslation('opinions')
  const { form, scored, scheme } = version
  const people = new Map(
    opinions.filter(({ code }) => code !== '').map((one) => [one.personId, one.personName]),
  )
  const stated = opinions.flatMap(({ personId: person, code, score }) =>
    score === null ? [] : [{ person, code, score }],
  )
  const persons = [...people.keys()].filter((id) => stated.some(({ person }) => person === id))
  const { rows, evaluators, all } = compareEvaluation(scored, scheme as Scheme, persons, stated)
  if (!all) return <Empty title={t('compare.none')} hint={t('compare.noneHint')} />
  const label = t('compare.title', { number: version.version.number })
  const nameOf = (code: string) => form.indicators.find((one) => one.code === code)?.level3 ?? t('execution')
  const remarksOn = (code: string) => opinions.filter((one) => one.code === code && one.comment !== '')
  return (
    <>
      <p className="muted small">{t('compare.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.row')}</th>
              <th scope="col">{t('compare.weight')}</th>
              <th scope="col">{t('compare.own')}</th>
              {persons.map((person) => (
                <th key={person} scope="col">
                  {people.get(person)}
                </th>
              ))}
              {persons.length > 1 && <th scope="col">{t('compare.mean')}</th>}
              <th scope="col">{t('compare.difference')}</th>
              <th scope="col" className={styles.said}>
                {t('comment')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, weight, own, scores, mean, difference }) => (
              <tr key={code}>
                <th scope="row">
                  {nameOf(code)}
                  <RowResult code={code} version={version} />
                </th>
                <td>{exact(weight)}</td>
                <td>{exact(own)}</td>
                {persons.map((person, nth) => (
                  <td key={person}>{points(scores[nth] ?? null)}</td>
                ))}
                {persons.length > 1 && <td>{points(mean)}</td>}
                <td className={difference ? styles.differs : ''}>{signed(difference)}</td>
                <td className={styles.said}>
                  {remarksOn(code).map(({ personId, personName, comment }) => (
                    <p key={personId}>
                      {comment} <span className="muted small">{personName}</span>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('compare.total')}</th>
              <td />
              <td>{exact(scored.total)}</td>
              {evaluators.map((one, nth) => (
                <td key={persons[nth]}>{exact(one.total)}</td>
              ))}
              {persons.length > 1 && <td>{exact(all.total)}</td>}
              <td>{signed(all.difference)}</td>
              <td className={styles.said}>
                {t('compare.grades', { own: scored.grade, evaluated: all.grade })}
                {all.rows < rows.length && t('compare.unstated', { n: rows.length - all.rows })}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
      {remarksOn('').map(({ personId, personName, comment }) => (
        <p key={personId}>
          <strong>{t('conclusion')}</strong> {comment} <span className="muted small">{personName}</span>
        </p>
      ))}
    </>
  )
}

const points = (score: number | null) => (score === null ? '—' : exact(score))
const signed = (difference: number | null) =>
  difference === null ? '—' : difference > 0 ? `+${exact(difference)}` : exact(difference).replace('-', '−')
