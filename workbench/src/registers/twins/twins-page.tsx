import { useParams } from 'react-router'
import { usePages, useRead } from '#api/use-read.ts'
import { ExportButton } from '#engines/lists/export-button.tsx'
import { ListFilters } from '#engines/lists/list-filters.tsx'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty, Failure, Loading } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit } from '#shell/chosen.ts'
import { type Kind, listAddress, useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { TwinGroup } from './twin-group.tsx'
import styles from './twins.module.css'

/** Records of a list that are likely the same, group by group: to be merged, or said to be different. */
export function TwinsPage() {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/register-kinds/{code}', { params: { code } })
  return <Answered from={answer}>{({ kind }) => <Twins key={code} kind={kind} />}</Answered>
}

function Twins({ kind }: { kind: Kind }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const { id: organizationId, unit } = useUnit()
  const { urlState, set } = useUrlState()
  const search = urlState.get('search') ?? undefined
  const apart = urlState.get('said') === 'apart'
  const query = {
    ...{ kind: kind.code, organizationId },
    ...(search ? { search } : {}),
    ...(apart ? { said: 'apart' as const } : {}),
  }
  const groups = usePages('GET /api/register-twins', { query: { ...query, limit: 20 } }, { totals: true })
  const filters = [
    { kind: 'search' as const, name: 'search', label: t('search') },
    {
      kind: 'choice' as const,
      name: 'said',
      label: t('twins.state'),
      options: [{ value: 'apart', label: t('twins.apart') }],
    },
  ]
  const none = apart || search ? t('noneFound') : t('twins.none')
  return (
    <Page
      title={t('twins.title', { list: said(kind.form.words) })}
      note={t('twins.note', { unit: unit?.shortName })}
      actions={<Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>}
    >
      <search className={styles.bar} aria-label={t('twins.state')}>
        <ListFilters
          filters={filters}
          urlState={{ search, said: apart ? 'apart' : undefined }}
          setUrlState={set}
        />
        {groups.totals && <span className="muted">{t('twins.count', { n: groups.totals.count })}</span>}
        <span className={styles.end}>
          <ExportButton list="register-twins" query={query} />
        </span>
      </search>
      {groups.error && <Failure error={groups.error} retry={groups.retry} />}
      {!groups.rows && !groups.error && <Loading />}
      {groups.rows?.length === 0 && (
        <Part>
          <Empty title={none} hint={apart ? undefined : t('twins.noneHint')} />
        </Part>
      )}
      {groups.rows?.map((group) => (
        <TwinGroup key={group.id} kind={kind} group={group} />
      ))}
      {groups.hasMore && (
        <Button loading={groups.loadingMore} onClick={() => void groups.more()}>
          {t('twins.more')}
        </Button>
      )}
    </Page>
  )
}
