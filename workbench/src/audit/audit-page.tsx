import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { useUnit } from '#shell/chosen.ts'
import styles from './audit.module.css'
import { groups, outcomes } from './audit-choices.ts'
import { useAuditColumns } from './audit-columns.tsx'
import { useVerifyTrail } from './verify-trail.tsx'

/** Who did what and who looked at what, at the chosen unit and below it, the latest first. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const { id: organizationId, unit } = useUnit()
  const verify = useVerifyTrail()
  const subject = useSearchParams()[0].get('subject')
  const filters: ListFilter[] = [
    { kind: 'days', names: ['from', 'to'], label: [t('from'), t('to')] },
    { kind: 'search', name: 'person', label: t('person') },
    { kind: 'search', name: 'about', label: t('about') },
    {
      kind: 'choice',
      name: 'group',
      label: t('group'),
      options: groups.map((value) => ({ value, label: t(`groups.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'outcome',
      label: t('outcome'),
      options: outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) })),
    },
    { kind: 'search', name: 'address', label: t('address') },
    { kind: 'given', name: 'subject' },
  ]
  return (
    <ListPage
      list="audit"
      title={t('title')}
      note={t('note', { unit: unit?.shortName ?? '' })}
      actions={
        <Button loading={verify.busy} onClick={verify.start}>
          {t('verify.open')}
        </Button>
      }
      columns={useAuditColumns()}
      filters={filters}
      query={({ group, outcome, ...rest }) => ({
        // What concerns one person or record may have happened at any unit.
        ...(rest.subject ? {} : { organizationId }),
        ...rest,
        group: groups.find((one) => one === group),
        outcome: outcomes.find((one) => one === outcome),
      })}
      first="-at"
      to={(entry) => `/audit/${entry.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneFoundHint')]}
    >
      {subject && <p className={styles.subject}>{t('subjectNote')}</p>}
      {verify.found}
    </ListPage>
  )
}
