import type { Finding } from '@medelge/appraisal'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segments } from '#kit/controls/segments.tsx'
import { usePhone } from '#kit/media.ts'
import styles from './cards/cards.module.css'
import { FormCards } from './cards/form-cards.tsx'
import { type Feed, fedCell, fedResult } from './feed-cell.tsx'
import { MarginLine } from './margin-line.tsx'
import { OfficialPaper, type PaperProps } from './paper/official-paper.tsx'
import { scoredKey } from './paper/rows.ts'

type FormViewProps = Pick<PaperProps, 'scored' | 'current'> & {
  feed: Feed
  /** Stands beside something else, with no more room than a phone has. */
  narrow?: boolean
  findingsOf: (key: string) => readonly Finding[]
  /** What else there is to say about a row. */
  remark?: (key: string) => ReactNode
}

/** A form as on paper with its arithmetic in the margin; on a narrow screen as cards, and as paper when wished. */
export function FormView({ scored, current, feed, findingsOf, remark, narrow = false }: FormViewProps) {
  const { t } = useTranslation('appraisals')
  const phone = usePhone()
  const [asPaper, setAsPaper] = useState(false)
  const { form } = feed
  const paper = (
    <OfficialPaper
      form={form}
      scored={scored}
      current={current}
      show={(cell) => fedCell(cell, feed)}
      margin={(key) => (
        <>
          <MarginLine code={scoredKey(key, form)} scored={scored} findings={findingsOf(key)} />
          {remark?.(key)}
        </>
      )}
    />
  )
  if (!phone && !narrow) return paper
  return (
    <>
      <Segments
        look="block"
        className={styles.view}
        label={t('view')}
        value={asPaper ? 'paper' : 'cards'}
        onChange={(view) => setAsPaper(view === 'paper')}
        options={[
          { value: 'cards', label: t('asCards') },
          { value: 'paper', label: t('asPaper') },
        ]}
      />
      {asPaper ? (
        paper
      ) : (
        <FormCards
          form={form}
          scored={scored}
          current={current}
          findingsOf={findingsOf}
          result={(code) => fedResult(code, feed)}
          {...(remark ? { remark } : {})}
        />
      )}
    </>
  )
}
