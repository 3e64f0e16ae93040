import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { ExportButton } from '#engines/lists/export-button.tsx'
import { cx } from '#kit/cx.ts'
import { exact } from '#kit/format.ts'
import { onTop } from '#kit/later/on-top.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { amountOf } from './amount.ts'
import styles from './board.module.css'
import type { MergedAnswer, MergedField } from './merged.ts'
import { type Collection, useOpenCollection } from './use-collection.ts'
import { Wide } from './wide.tsx'

const TermsDialog = onTop(() => import('./terms-dialog.tsx'), 'TermsDialog')

/** What accepted sheets come to, each sum open to what it adds up; what is missing is said to be. */
export function MergedScreen() {
  const { t } = useCollectionWords()
  const open = useOpenCollection()
  const query = { organizationId: open.unit.id }
  const answer = useRead('GET /api/collections/{id}/merged', { params: { id: open.collection.id }, query })
  return (
    <Part
      title={t('merged.title')}
      actions={
        <div>
          <ExportButton list="collection-answers" query={{ collectionId: open.collection.id, ...query }} />
        </div>
      }
    >
      <Answered from={answer}>{(merged) => <Whole open={open} merged={merged} />}</Answered>
    </Part>
  )
}

function Whole({ open, merged }: { open: Collection; merged: MergedAnswer }) {
  const { t } = useCollectionWords()
  const [terms, setTerms] = useState<MergedField>()
  const { counts, questionnaire, collection } = open
  const missing = counts.all - counts.accepted
  const byCode = new Map(merged.fields.map((field) => [field.code, field]))
  return (
    <>
      <p className={missing > 0 ? styles.unused : 'muted'}>
        {missing > 0
          ? t('merged.missing', { n: missing, all: counts.all })
          : t('merged.whole', { all: counts.all })}
      </p>
      <Branches merged={merged} id={collection.id} />
      <Wide label={t('merged.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('merged.field')}</th>
              <th className={styles.number}>{t('merged.result')}</th>
              <th className={styles.number}>{t('merged.answered')}</th>
            </tr>
          </thead>
          <tbody>
            {questionnaire.form.fields.map((definition) => {
              const field = byCode.get(definition.code)
              return (
                field && (
                  <Row
                    key={field.code}
                    definition={definition}
                    field={field}
                    onOpen={() => setTerms(field)}
                  />
                )
              )
            })}
          </tbody>
        </table>
      </Wide>
      {terms && <TermsDialog open={open} merged={merged} field={terms} onClose={() => setTerms(undefined)} />}
    </>
  )
}

/** The part of each unit right below, with the way one level down. */
function Branches({ merged, id }: { merged: MergedAnswer; id: string }) {
  const { t } = useCollectionWords()
  if (merged.branches.length < 2) return null
  return (
    <p className={cx(styles.branches, 'small')}>
      {merged.branches.map((branch) => {
        const words = t('merged.branch', { name: branch.name, n: branch.accepted, all: branch.all })
        return (
          <span key={`${branch.id} ${branch.own}`} className={styles.branch}>
            {branch.own || !branch.below ? (
              words
            ) : (
              <NavLink to={`/collections/${id}/merged?unit=${branch.id}`}>{words}</NavLink>
            )}
          </span>
        )
      })}
    </p>
  )
}

type Definition = Collection['questionnaire']['form']['fields'][number]

function Row({
  definition,
  field,
  onOpen,
}: {
  definition: Definition
  field: MergedField
  onOpen: () => void
}) {
  const { t, i18n } = useCollectionWords()
  const english = i18n.language === 'en'
  const label = (english ? definition.words.en : undefined) ?? definition.words.zh
  const unit = (english ? definition.unit?.en : undefined) ?? definition.unit?.zh ?? ''
  const optionOf = (code: string) => {
    if (definition.type === 'yes-no') return t(code === 'true' ? 'yes' : 'no')
    const words = definition.options?.find((one) => one.code === code)?.words
    return (english ? words?.en : undefined) ?? words?.zh ?? code
  }
  const counted = Object.entries(field.options).map(([code, n]) => `${optionOf(code)} ${exact(n)}`)
  const result = {
    sum: () => (field.sum === null ? null : `${amountOf(definition.type, field.sum)} ${unit}`),
    count: () => (counted.length > 0 ? counted.join(t('comma')) : null),
    list: () => (field.entries > 0 ? t('merged.entries', { n: field.entries }) : null),
    apart: () => t('merged.apart'),
  }[field.how]()
  return (
    <tr>
      <td>{label}</td>
      <td className={field.how === 'sum' ? styles.number : ''}>
        {result === null || field.answered === 0 ? (
          <span className="muted" title={t('merged.nothing')}>
            —
          </span>
        ) : (
          <button type="button" className={styles.sum} onClick={onOpen}>
            {result}
          </button>
        )}
      </td>
      <td className={styles.number}>{exact(field.answered)}</td>
    </tr>
  )
}
