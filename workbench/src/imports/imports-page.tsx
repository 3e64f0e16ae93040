import { Page } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'
import { EarlierImports } from './earlier-imports.tsx'
import { importKinds } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import { StartImport } from './start-import.tsx'

/** Tables people keep, read in: one part per kind, and what was read in lately. */
export function ImportsPage() {
  const { t } = useImportWords()
  const { may } = useSession()
  return (
    <Page title={t('title')} note={t('note')}>
      {importKinds
        .filter(({ permission }) => may(permission))
        .map(({ kind }) => (
          <StartImport key={kind} kind={kind} />
        ))}
      <EarlierImports />
    </Page>
  )
}
