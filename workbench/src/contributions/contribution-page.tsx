import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Segments } from '#kit/controls/segments.tsx'
import { DaysField } from '#kit/form/date-field.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useContributionWords } from './contribution-words.ts'
import styles from './contributions.module.css'
import { CountedParts } from './counted-parts.tsx'
import { daysChosen, spans } from './days-chosen.ts'
import { IssueSheet } from './sheets/issue-sheet.tsx'
import { IssuedSheets } from './sheets/issued-sheets.tsx'

/** What one person contributed in chosen days, and the sheets issued about it. */
export function ContributionPage() {
  const { t } = useContributionWords()
  const { id = '' } = useParams()
  const { urlState, set } = useUrlState()
  const { span, days } = daysChosen(urlState)
  const answer = useRead('GET /api/people/{id}/contribution', { params: { id }, query: days })
  const person = answer.data?.person
  return (
    <Page
      title={person ? t('titleOf', { name: person.name }) : t('title')}
      note={person && t('note', { unit: person.unit })}
      width="narrow"
      actions={answer.data && <IssueSheet answer={answer.data} days={days} />}
    >
      <div className={styles.days}>
        <Segments
          label={t('span.label')}
          options={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
          value={span}
          onChange={(value) => set({ span: value, from: null, to: null })}
        />
        {span === 'other' && (
          <DaysField
            {...{ from: days.from, to: days.to, label: [t('span.from'), t('span.to')] }}
            onChange={(from, to) => set({ from, to })}
          />
        )}
      </div>
      <Answered from={answer}>
        {({ parts, sheets, from, to }) => (
          <>
            <Part title={from ? t('fromTo', { from, to }) : t('until', { to })}>
              <CountedParts parts={parts} />
            </Part>
            <Part title={t('sheets.title')}>
              <IssuedSheets sheets={sheets} may={answer.data?.can.issue === true} />
            </Part>
          </>
        )}
      </Answered>
    </Page>
  )
}
