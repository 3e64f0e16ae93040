import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit } from '#shell/chosen.ts'
import { KeyMark } from './key-mark.tsx'
import { useKeyWords } from './key-words.ts'

const MakeKey = onTop(() => import('./make-key.tsx'), 'MakeKey')

/** The keys of a unit and everything below it: what they are for, what they open, until when, last used. */
export function KeysPage() {
  const { t } = useKeyWords()
  const { urlState, set } = useUrlState()
  const { id: organizationId, unit } = useUnit()
  return (
    <ListPage
      list="keys"
      title={t('title')}
      note={t('listNote', { unit: unit?.shortName })}
      begin={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => set({ make: 'key' })}>
          {t('make')}
        </Button>
      }
      columns={{
        purpose: { order: 'purpose' },
        unit: { of: 'unitName', order: 'unit', beside: 'hide' },
        prefix: { align: 'line', cell: ({ prefix }) => `${prefix}…` },
        scopes: {
          beside: 'hide',
          cell: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join(t('and')),
        },
        state: { align: 'line', cell: (one) => <KeyMark state={one.state} /> },
        expiresOn: { order: 'expiresOn', align: 'line', cell: (one) => t('until', { day: one.expiresOn }) },
        lastUsedOn: {
          align: 'line',
          cell: ({ lastUsedOn }) => (lastUsedOn ? t('usedOn', { day: lastUsedOn }) : t('never')),
        },
        perMinute: { as: 'number', align: 'number', extra: true },
        madeBy: { of: 'madeByName', extra: true },
        madeAt: { as: 'moment', order: 'madeAt', extra: true },
      }}
      filters={[
        {
          kind: 'choice',
          name: 'open',
          label: t('which'),
          options: [{ value: 'yes', label: t('openOnly') }],
        },
      ]}
      query={({ open }) => ({ organizationId, open: open === 'yes' ? true : undefined })}
      first="-madeAt"
      to={(one) => `/keys/${one.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    >
      {urlState.get('make') === 'key' && <MakeKey onClose={() => set({ make: null })} />}
    </ListPage>
  )
}
