import { useMemo } from 'react'
import { useParams } from 'react-router'
import { ListView } from '#engines/lists/list-view.tsx'
import { useRecordList } from '#engines/lists/use-record-list.ts'
import { Beside } from '#kit/page/beside.tsx'
import { Page } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSelection } from '#kit/table/use-selection.ts'
import { useUnit } from '#shell/chosen.ts'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { ApproveSeveral } from './approve-several.tsx'
import { ENROLLMENT_STATES, type Enrollment, enrollmentsAddress } from './enrollment.ts'
import { EnrollmentMark, inFours } from './enrollment-mark.tsx'

/** What people sent by links, into whatever list: to be let in, one or several at once, or not. */
export function EnrollmentsPage() {
  const { t } = useRegisterWords()
  const said = useSaid()
  const { id: organizationId, unit } = useUnit()
  const current = useParams().id
  const list = useRecordList({
    list: 'enrollments',
    columns: {
      name: { order: 'name', cell: ({ name, code }) => name || inFours(code) },
      list: { cell: (one) => said(one.list), beside: 'hide' },
      unit: { of: 'unitName', order: 'unit', beside: 'hide' },
      phone: { of: 'maskedPhone', beside: 'hide' },
      idNumber: { of: 'maskedIdNumber', extra: true },
      born: { extra: true },
      sentAt: { as: 'moment', order: 'sentAt', align: 'line' },
      state: { order: 'state', align: 'line', cell: (one) => <EnrollmentMark state={one.state} /> },
      answeredBy: { of: 'answeredByName', beside: 'hide' },
      reason: { extra: true },
      code: { extra: true, cell: ({ code }) => inFours(code) },
    },
    filters: [
      { kind: 'given', name: 'kind' },
      { kind: 'given', name: 'invitation' },
      { kind: 'search', name: 'search', label: t('enrollments.search') },
      {
        kind: 'choice',
        name: 'state',
        label: t('state'),
        options: ENROLLMENT_STATES.map((value) => ({ value, label: t(`enrollments.state.${value}`) })),
      },
    ],
    query: ({ search, state, kind, invitation }) => ({
      ...{ organizationId, search, kind, invitation },
      state: state as Enrollment['state'] | undefined,
    }),
    first: 'sentAt',
    current,
  })
  const { rows } = list.rows
  const selection = useSelection(useMemo(() => rows?.map((one) => one.id) ?? [], [rows]))
  return (
    <Beside>
      <Page title={t('enrollments.title')} note={t('enrollments.note', { unit: unit?.shortName })}>
        <ListView<'enrollments'>
          of={list}
          caption={t('enrollments.title')}
          to={(one) => `${enrollmentsAddress}/${one.id}`}
          choice={{ selection, nameOf: (one) => one.name || inFours(one.code) }}
          above={<ApproveSeveral rows={rows ?? []} selection={selection} />}
          empty={(any) => (
            <Empty title={t(any ? 'noneFound' : 'enrollments.none')} hint={t('enrollments.noneHint')} />
          )}
        />
      </Page>
    </Beside>
  )
}
