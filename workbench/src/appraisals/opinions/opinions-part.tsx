import { compareEvaluation, type Scheme } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import styles from './opinions.module.css'
import { RowOpinions } from './row-opinions.tsx'
import { type Opinions, useOpinions } from './use-opinions.ts'
import type { Version } from './version.ts'

/** What evaluators say of a frozen version, row by row; the official score stays as it is. */
export function OpinionsPart({ id, version }: { id: string; version: Version }) {
  const { t } = useTranslation('opinions')
  const { answer, closed } = useOpinions(id, version.version.number)
  if (closed) return null
  return (
    <Part
      title={t('title')}
      actions={
        answer.data?.opinions.some(({ score }) => score !== null) && (
          <NavLink to={`/appraisals/${id}/versions/${version.version.number}/evaluation`}>
            {t('compare.open')}
          </NavLink>
        )
      }
    >
      <Answered from={answer} lines={4}>
        {(opinions) => <Rows id={id} version={version} opinions={opinions} />}
      </Answered>
    </Part>
  )
}

function Rows({ id, version, opinions }: { id: string; version: Version; opinions: Opinions }) {
  const { t } = useTranslation('opinions')
  const { form, scored } = version
  if (!opinions.mayJudge && opinions.opinions.length === 0) return <p className="muted">{t('none')}</p>
  const shared = { id, version, opinions }
  return (
    <>
      <p className="muted small">{t('note')}</p>
      {opinions.mayJudge && <OwnTotal version={version} opinions={opinions} />}
      <ul className={styles.rows}>
        {scored.rows.map((row) => (
          <RowOpinions
            key={row.code}
            {...shared}
            code={row.code}
            name={form.indicators.find((one) => one.code === row.code)?.level3 ?? t('execution')}
            row={row}
          />
        ))}
        <RowOpinions {...shared} code="" name={t('conclusion')} row={undefined} />
      </ul>
    </>
  )
}

/** The total if one's own scores stood in place of the official ones. */
function OwnTotal({ version: { scored, scheme }, opinions }: { version: Version; opinions: Opinions }) {
  const { t } = useTranslation('opinions')
  const { person } = useSession()
  const own = opinions.opinions.flatMap(({ personId, code, score }) =>
    personId === person.id && score !== null ? [{ person: personId, code, score }] : [],
  )
  const { all } = compareEvaluation(scored, scheme as Scheme, [person.id], own)
  if (!all) return null
  return <p>{t('ownTotal', { n: all.rows, total: exact(all.total), official: exact(scored.total) })}</p>
}
