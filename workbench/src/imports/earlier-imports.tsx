import { RecordList } from '#engines/lists/record-list.tsx'
import { Empty } from '#kit/states.tsx'
import { useImportColumns } from './import-columns.tsx'
import { importKinds } from './import-run.ts'
import { useImportWords } from './import-words.ts'

/** What was read in lately; an unfinished one goes on where it stood. */
export function EarlierImports() {
  const { t } = useImportWords()
  const kinds = importKinds.map(({ kind: value }) => ({ value, label: t(`kinds.${value}.title`) }))
  return (
    <RecordList
      list="imports"
      caption={t('earlier')}
      title={t('earlier')}
      columns={useImportColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('file') },
        { kind: 'choice', name: 'kind', label: t('what'), options: kinds },
      ]}
      query={({ search, kind }) => ({ search, kind })}
      first="-at"
      to={(run) => `/imports/${run.id}`}
      empty={(any) => (
        <Empty title={t(any ? 'noneFound' : 'none')} hint={t(any ? 'noneFoundHint' : 'noneHint')} />
      )}
    />
  )
}
