import { isEmpty } from '@medelge/fields'
import { type FormDefinition, fieldSetOf } from '@medelge/fields/definition'
import { useEffect, useRef } from 'react'
import { write } from '#api/api.ts'
import { randomKey } from '#api/submit-key.ts'
import { usePages } from '#api/use-read.ts'
import { FactValue } from '#engines/fields/facts/fact-value.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { ExportButton } from '#engines/lists/export-button.tsx'
import { Button } from '#kit/button.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Failure, Loading } from '#kit/states.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { SheetMark } from '../sheet-mark.tsx'
import { amountOf } from './amount.ts'
import styles from './board.module.css'
import type { MergedAnswer, MergedField } from './merged.ts'
import type { Collection } from './use-collection.ts'
import { Wide } from './wide.tsx'

/** What a merged number adds up: by branch first, then sheet by sheet; what is not accepted stands there without a number. */
export function TermsDialog({
  open: { collection, unit, questionnaire },
  merged,
  field,
  onClose,
}: {
  open: Collection
  merged: MergedAnswer
  field: MergedField
  onClose: () => void
}) {
  const { t } = useCollectionWords()
  const form = questionnaire.form as FormDefinition
  const messages = useDefinitionMessages(form)
  const definition = form.fields.find(({ code }) => code === field.code)
  const of = fieldSetOf(form)[field.code]
  const query = { collectionId: collection.id, organizationId: unit.id, field: field.code }
  const { rows, error, retry, hasMore, more, loadingMore } = usePages('GET /api/collection-answers', {
    query: { ...query, order: 'unit' as const },
  })
  const told = useRef(false)
  useEffect(() => {
    if (told.current) return
    told.current = true
    const input = { params: { id: collection.id }, body: { organizationId: unit.id, field: field.code } }
    write('POST /api/collections/{id}/readings', input, randomKey()).catch(() => undefined)
  }, [collection.id, unit.id, field.code])
  const branches = new Map(merged.branches.map((branch) => [`${branch.id}`, branch.name]))
  const terms = field.terms.filter(({ sum }) => sum !== null)
  const say = (sum: string | null) => (sum === null ? '—' : amountOf(definition?.type ?? '', sum))
  return (
    <Dialog title={messages.label(field.code)} onClose={onClose}>
      {terms.length > 0 && (
        <p className={styles.arithmetic}>
          {terms.map(({ branch, sum }) => `${branches.get(String(branch)) ?? ''} ${say(sum)}`).join(' + ')}
          {' = '}
          <strong>{say(field.sum)}</strong>
        </p>
      )}
      {error && <Failure error={error} retry={retry} />}
      {!rows && !error && <Loading />}
      {rows && of && (
        <Wide label={messages.label(field.code)}>
          <table className={styles.table}>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <NavLink to={`/sheets/${row.id}`}>{row.unitName}</NavLink>
                  </td>
                  <td className={field.how === 'sum' ? styles.number : ''}>
                    {row.boardState !== 'accepted' ? (
                      <SheetMark sheet={{ boardState: row.boardState, overdue: false }} />
                    ) : isEmpty(row.values[field.code]) ? (
                      <span className="muted">{t('merged.left')}</span>
                    ) : (
                      <FactValue
                        name={field.code}
                        field={of}
                        value={row.values[field.code]}
                        messages={messages}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {hasMore && (
        <Button loading={loadingMore} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
      <ExportButton list="collection-answers" query={query} />
    </Dialog>
  )
}
