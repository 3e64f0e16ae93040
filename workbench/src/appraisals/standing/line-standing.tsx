import { formatQuantity } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Mark } from '#kit/mark.tsx'
import { FrozenSign } from './frozen-sign.tsx'

// The cells of one line ask the same question, which is asked once.
const useLine = (id: string) => useRead('GET /api/appraisals/{id}', { params: { id } }).data

/** What a form would score now. */
export function LineTotal({ id }: { id: string }) {
  const answer = useLine(id)
  if (!answer) return <span className="muted">…</span>
  const { total, grade } = answer.scored
  return (
    <>
      <strong>{formatQuantity(total, '')}</strong> <Mark tone="sky">{grade}</Mark>
    </>
  )
}

/** How much is wrong or open in a form. */
export function LineFindings({ id }: { id: string }) {
  const { t } = useTranslation('appraisals')
  const findings = useLine(id)?.scored.findings
  if (!findings) return <span className="muted">…</span>
  const wrong = findings.filter((one) => one.severity === 'refuse').length
  const open = findings.filter((one) => one.severity === 'ask').length
  if (wrong > 0) return <Mark tone="cinnabar">{t('wrongCount', { n: wrong })}</Mark>
  if (open > 0) return <Mark tone="ochre">{t('openCount', { n: open })}</Mark>
  return <Mark tone="grass">{t('nothingOpen')}</Mark>
}

/** The last frozen version. */
export function LineVersions({ id }: { id: string }) {
  const { t } = useTranslation('appraisals')
  const versions = useLine(id)?.versions
  const last = versions?.[0]
  if (!last) return <span className="muted">{versions ? t('notFrozen') : '…'}</span>
  return (
    <>
      <FrozenSign /> {t('versionNumber', { number: last.number })} · {formatQuantity(last.total, '')}
    </>
  )
}
