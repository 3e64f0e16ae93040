import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { exact } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import type { RegisterKind } from '../kinds/register-kind.ts'
import { listAddress, useSaid } from '../records/record.ts'
import { filterOf } from '../records/use-record-filters.ts'
import { useRegisterWords } from '../register-words.ts'
import { OfKind } from '../reviews/of-kind.tsx'
import { validityAddress } from '../reviews/review.ts'
import { NumberCell, UnitCell } from '../reviews/unit-cells.tsx'

/** How long the records of a list are still valid, by unit. */
export function ValidityBoard() {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  return (
    <OfKind>
      {({ kind }) =>
        kind.validity ? (
          <Board key={kind.code} kind={kind} validity={kind.validity} />
        ) : (
          <Page
            title={t('validity.title', { list: said(kind.form.words) })}
            actions={<Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>}
          >
            <Part>
              <Empty title={t('validity.notSet')} hint={t('validity.notSetHint')} />
            </Part>
          </Page>
        )
      }
    </OfKind>
  )
}

function Board({ kind, validity }: { kind: RegisterKind; validity: NonNullable<RegisterKind['validity']> }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const { id: organizationId } = useUnit()
  const field = kind.form.fields.find(({ code }) => code === validity.field)
  const ends = (word: 'past' | 'soon', { id, own }: { id: number; own: boolean }) =>
    `${listAddress(kind.code)}?${filterOf(validity.field)}=${word}${own ? '&own=yes' : ''}&unit=${id}`
  return (
    <ListPage
      list="register-validity-units"
      title={t('validity.title', { list: said(kind.form.words) })}
      note={t(validity.lapses ? 'validity.noteLapses' : 'validity.note', {
        field: field ? said(field.words) : '',
        months: validity.months,
      })}
      actions={<Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>}
      columns={{
        name: { order: 'name', cell: (row) => <UnitCell row={row} board={validityAddress(kind.code)} /> },
        all: { order: '-all', align: 'number', cell: ({ all }) => exact(all) },
        valid: { align: 'number', cell: ({ valid }) => exact(valid) },
        ending: {
          ...{ order: '-ending', align: 'number' },
          cell: (row) => <NumberCell n={row.ending} tone="ochre" to={ends('soon', row)} />,
        },
        expired: {
          ...{ order: '-expired', align: 'number' },
          cell: (row) => <NumberCell n={row.expired} tone="cinnabar" to={ends('past', row)} />,
        },
        unsaid: { align: 'number', cell: ({ unsaid }) => exact(unsaid) },
      }}
      filters={[]}
      query={() => ({ kind: kind.code, organizationId })}
      first="name"
      none={[t('none'), t('noneHint')]}
    />
  )
}
