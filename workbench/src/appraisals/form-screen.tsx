import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '#kit/media.ts'
import { FormCards } from './cards/form-cards.tsx'
import { fedCell, fedResult } from './feed-cell.tsx'
import { FindingsList } from './findings/findings-list.tsx'
import { MarginLine } from './margin-line.tsx'
import { OfficialPaper } from './paper/official-paper.tsx'
import { paperKey, scoredKey } from './paper/rows.ts'
import { useJump } from './paper/use-jump.ts'
import { useOpenAppraisal } from './use-appraisal.ts'

/** The form as on paper, its arithmetic in the margin; cards where the screen is narrow. */
export function FormScreen() {
  const { t } = useTranslation('appraisals')
  const phone = usePhone()
  const [asPaper, setAsPaper] = useState(false)
  const { form, scheme, scored, figures } = useOpenAppraisal()
  const { current, jump } = useJump()
  const feed = { form, figures, unit: form.unit }
  const findingsOf = (key: string) =>
    scored.findings.filter((finding) => paperKey(finding.row, form, scheme) === key)
  const toRow = (row: string) => jump(paperKey(row, form, scheme))

  return (
    <>
      <FindingsList findings={scored.findings} form={form} onJump={toRow} />
      {phone && (
        <Segmented
          block
          aria-label={t('view')}
          value={asPaper ? 'paper' : 'cards'}
          onChange={(view) => setAsPaper(view === 'paper')}
          options={[
            { value: 'cards', label: t('asCards') },
            { value: 'paper', label: t('asPaper') },
          ]}
        />
      )}
      {phone && !asPaper ? (
        <FormCards
          form={form}
          scored={scored}
          findingsOf={findingsOf}
          result={(code) => fedResult(code, feed)}
          current={current}
        />
      ) : (
        <OfficialPaper
          form={form}
          scored={scored}
          current={current}
          show={(cell) => fedCell(cell, feed)}
          margin={(key) => (
            <MarginLine code={scoredKey(key, form)} scored={scored} findings={findingsOf(key)} />
          )}
        />
      )}
    </>
  )
}
