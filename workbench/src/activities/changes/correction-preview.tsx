import { compare } from '@medelge/fields'
import { compareTotals, crosswalk, rulesOn, sessionFacts } from '@medelge/figures'
import { sessionFields } from '@medelge/server/session-fields'
import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import { useRuleVersions } from '../../figures/index.ts'
import { useSeriesCode } from '../form/counts-for.tsx'
import { bodyOf, draftOf, type SessionDraft } from '../form/session-draft.ts'
import type { Session } from '../session.ts'
import { Changes } from './changes.tsx'

/** Before one corrects: what is different now, and what every total will gain or lose by it. */
export function CorrectionPreview({ session, draft }: { session: Session; draft: Partial<SessionDraft> }) {
  const { t } = useTranslation('activities')
  const [before, after] = [draftOf(session), { ...draftOf(session), ...draft }]
  const codes = [useSeriesCode(before.seriesId), useSeriesCode(after.seriesId)]
  const versions = useRuleVersions()
  const [was, is] = [before, after].map((version, position) => {
    const body = bodyOf(version)
    const facts = sessionFacts({ ...body, series: codes[position] })
    return { body, lines: crosswalk(rulesOn(versions, facts.day), facts).lines }
  })
  if (!was || !is) return null
  const fields = compare(sessionFields, was.body, is.body)
  const totals = compareTotals(was.lines, is.lines)
  const elsewhere = fields.some(({ field }) => field === 'day' || field === 'hosts')
  return (
    <Part title={t('changes.preview')}>
      {fields.length === 0 ? (
        <p className="muted">{t('changes.none')}</p>
      ) : (
        <>
          <Changes fields={fields} totals={totals} />
          {elsewhere && <p className="muted small">{t('changes.moved')}</p>}
          {totals.length === 0 && !elsewhere && <p className="muted">{t('changes.noTotals')}</p>}
        </>
      )}
    </Part>
  )
}
