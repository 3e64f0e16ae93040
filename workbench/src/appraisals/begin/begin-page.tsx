import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { useUnit } from '#shell/chosen.ts'
import { BeginBlank } from './begin-blank.tsx'
import { BeginCopy } from './begin-copy.tsx'
import { BeginFile } from './begin-file.tsx'

/** Three ways to a form: last year's, the finance bureau's file, or a blank one. */
export function BeginPage() {
  const { t } = useTranslation('appraisals')
  const go = useGo()
  const { id, unit } = useUnit()
  const earlier =
    useRead('GET /api/appraisals', { query: { organizationId: id, limit: 200 } }).data?.items ?? []
  const done = (made: string) => go(`/appraisals/${made}/change`)
  return (
    <Page title={t('begin.title')} note={unit?.name} width="narrow">
      {earlier.length > 0 && (
        <Part title={t('begin.copy')}>
          <BeginCopy organizationId={id} earlier={earlier} onDone={done} />
        </Part>
      )}
      <Part title={t('begin.file')}>
        <BeginFile organizationId={id} onDone={done} />
      </Part>
      <Part title={t('begin.blank')}>
        {unit && <BeginBlank key={id} organizationId={id} unit={unit.name} onDone={done} />}
      </Part>
    </Page>
  )
}
