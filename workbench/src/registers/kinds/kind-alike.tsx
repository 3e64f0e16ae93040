import { Tick } from '#kit/controls/tick.tsx'
import { Part } from '#kit/page/page.tsx'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import styles from './kinds.module.css'
import type { KindDraft } from './register-kind.ts'

/** By what records of the list are told to be likely the same, beside their names. */
export function KindAlike({ kind, onChange }: { kind: KindDraft; onChange: (kind: KindDraft) => void }) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const fields = kind.form.fields.filter(
    ({ type, several, words }) => ['line', 'whole-number'].includes(type) && !several && words.zh !== '',
  )
  const alike = kind.alike ?? []
  const set = (field: string, change: { unique?: boolean } | undefined) => {
    const others = alike.filter((one) => one.field !== field)
    onChange({ ...kind, alike: change ? [...others, { field, ...change }] : others })
  }
  return (
    <Part title={t('alike.title')}>
      <p className="muted">{t('alike.note')}</p>
      {fields.length === 0 && <p className="muted">{t('alike.none')}</p>}
      {fields.map(({ code, words }) => {
        const one = alike.find(({ field }) => field === code)
        return (
          <div key={code} className={styles.alike}>
            <Tick checked={one !== undefined} onChange={(on) => set(code, on ? {} : undefined)}>
              {t('alike.same', { field: said(words) })}
            </Tick>
            {one && (
              <Tick checked={one.unique === true} onChange={(unique) => set(code, unique ? { unique } : {})}>
                {t('alike.unique')}
              </Tick>
            )}
          </div>
        )
      })}
    </Part>
  )
}
