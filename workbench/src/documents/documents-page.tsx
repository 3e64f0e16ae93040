import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { ListPage } from '#engines/lists/list-page.tsx'
import { type State, states, wordFor } from '#engines/workflow/records.ts'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useGo } from '#kit/nav-link.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { useDocumentColumns } from './document-columns.tsx'
import { useDocumentWords } from './document-words.ts'

/** Years back from the one worked on, and the next one. */
const YEARS = 12

/** The documents of a unit, last changed first. */
export function DocumentsPage() {
  const { t } = useDocumentWords()
  const { t: workflow } = useTranslation('workflow')
  const go = useGo()
  const { id: organizationId, unit } = useUnit()
  const { may } = useSession()
  const { year } = useYear()
  const years = Array.from({ length: YEARS }, (_, back) => String(year + 1 - back))
  const choice = (name: string, label: string, options: { value: string; label: string }[]): ListFilter => ({
    ...{ kind: 'choice', name, label, options },
  })
  return (
    <ListPage
      list="documents"
      title={t('title')}
      note={unit?.name}
      begin={
        may('document.write') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/documents/new')}>
            {t('begin.open')}
          </Button>
        )
      }
      actions={<Button onClick={() => go('/documents/received')}>{t('received.title')}</Button>}
      columns={useDocumentColumns()}
      filters={[
        { kind: 'search', name: 'search', label: t('documentTitle') },
        choice(
          'of',
          t('anyYear'),
          years.map((value) => ({ value, label: t('yearOf', { year: value }) })),
        ),
        choice(
          'state',
          t('state'),
          states.map((value) => ({ value, label: workflow(`states.${wordFor(value, 'documents')}`) })),
        ),
        choice('below', t('ownOnly'), [{ value: 'yes', label: t('below') }]),
        ...(may('document.write') ? [choice('mine', t('by'), [{ value: 'yes', label: t('mine') }])] : []),
      ]}
      query={({ search, of, state, mine, below }) => ({
        organizationId,
        search,
        year: of ? Number(of) : undefined,
        state: state as State | undefined,
        mine: mine ? true : undefined,
        below: below ? true : undefined,
      })}
      first="-changedAt"
      to={(one) => `/documents/${one.id}`}
      none={[t('none', { unit: unit?.shortName }), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    />
  )
}
