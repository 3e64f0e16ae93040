import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { EvaluationTable } from './evaluation-table.tsx'
import { useOpinions } from './use-opinions.ts'

/** What a unit scored beside what evaluators did, row by row, on one page that can be printed. */
export function EvaluationScreen() {
  const { id = '', number = '' } = useParams()
  const { t } = useTranslation('opinions')
  const version = useRead('GET /api/appraisals/{id}/versions/{number}', {
    params: { id, number: Number(number) },
  })
  const { answer } = useOpinions(id, Number(number))
  return (
    <Part
      title={t('compare.title', { number })}
      actions={<NavLink to={`/appraisals/${id}/versions/${number}`}>{t('compare.back')}</NavLink>}
    >
      <Answered from={version}>
        {(whole) => (
          <Answered from={answer}>{(said) => <EvaluationTable version={whole} opinions={said} />}</Answered>
        )}
      </Answered>
    </Part>
  )
}
