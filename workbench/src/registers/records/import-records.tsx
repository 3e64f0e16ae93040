import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { StartImport } from '../../imports/index.ts'
import { useRegisterWords } from '../register-words.ts'
import { listAddress, useSaid } from './record.ts'

/** Where a table is read into a list: its template, and the place for a filled one. */
export function ImportRecords() {
  const { t } = useRegisterWords()
  const { code = '' } = useParams()
  const said = useSaid()
  const { unit } = useUnit()
  const answer = useRead('GET /api/register-kinds/{code}', { params: { code } })
  const list = answer.data ? said(answer.data.kind.form.words) : '…'
  return (
    <Page
      title={t('import.title', { list })}
      actions={
        <>
          <NavLink to={listAddress(code)}>{list}</NavLink>{' '}
          <NavLink to="/imports">{t('import.earlier')}</NavLink>
        </>
      }
    >
      <Answered from={answer}>
        {({ kind }) => (
          <StartImport
            kind={`register:${kind.code}`}
            title={list}
            note={t('import.note', { unit: unit?.shortName })}
          />
        )}
      </Answered>
    </Page>
  )
}
