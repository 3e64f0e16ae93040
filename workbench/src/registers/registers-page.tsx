import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { cx } from '#kit/cx.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { useSession } from '#shell/session/session.ts'
import { KindList, type Kinds } from './kind-list.tsx'
import { useSaid } from './records/record.ts'
import { useRegisterWords } from './register-words.ts'
import styles from './registers-page.module.css'

/** Lists that stand together, under the words of their group; what belongs to none comes last. */
function grouped(kinds: Kinds) {
  const groups = new Map<string, Kinds>()
  for (const kind of kinds) {
    const code = kind.group?.code ?? ''
    groups.set(code, [...(groups.get(code) ?? []), kind])
  }
  return [...groups].sort(([a], [b]) => Number(a === '') - Number(b === ''))
}

/** All lists one may look into, with how many of each stand today. */
export function RegistersPage() {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const { may } = useSession()
  const { urlState, set } = useUrlState()
  const state = urlState.get('state') === 'closed' ? ('closed' as const) : ('open' as const)
  const answer = useRead('GET /api/register-kinds', { query: { state } })
  const make = may('register.define') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/registers/new')}>
      {t('kind.new')}
    </Button>
  )
  return (
    <Page
      title={t('entry')}
      note={t('note')}
      actions={
        <>
          <Button onClick={() => go('/registers/due')}>{t('due.title')}</Button>
          {make}
        </>
      }
    >
      <p className={cx(styles.choice)}>
        <Segments
          label={t('close.filter')}
          options={(['open', 'closed'] as const).map((value) => ({
            value,
            label: t(`close.states.${value}`),
          }))}
          value={state}
          onChange={(next) => set({ state: next === 'open' ? undefined : next })}
        />
      </p>
      <Answered from={answer}>
        {({ items }) => {
          if (items.length === 0)
            return (
              <Part>
                {state === 'closed' ? (
                  <Empty title={t('close.none')} hint={t('close.noneHint')} />
                ) : (
                  <Empty title={t('noLists')} hint={t('noListsHint')} action={make} />
                )}
              </Part>
            )
          const groups = grouped(items)
          return groups.map(([code, kinds]) => {
            const words = kinds[0]?.group?.words
            const title = words ? said(words) : t('ungrouped')
            return (
              <Part key={code} flush {...(groups.length > 1 ? { title } : {})}>
                <KindList kinds={kinds} />
              </Part>
            )
          })
        }}
      </Answered>
    </Page>
  )
}
