import { Form, Input } from 'antd'
import { useState } from 'react'
import { Tick } from '#kit/controls/tick.tsx'
import { Part } from '#kit/page/page.tsx'
import { useRegisterWords } from '../register-words.ts'
import styles from './kinds.module.css'
import { PersonNeeds } from './person-needs.tsx'
import { type KindDraft, RECORD_WORDS } from './register-kind.ts'

/** What every record of the list has beside its own fields, and how the list calls it. */
export function KindSettings({ kind, onChange }: { kind: KindDraft; onChange: (kind: KindDraft) => void }) {
  const { t } = useRegisterWords()
  return (
    <Part title={t('kind.always')}>
      <p className="muted">{t('kind.alwaysNote')}</p>
      <Tick checked={kind.place} onChange={(place) => onChange({ ...kind, place })}>
        {t('kind.place')}
      </Tick>
      <PersonNeeds kind={kind} onChange={onChange} />
      {!kind.person && <TeamTick kind={kind} onChange={onChange} />}
      <details className={styles.words}>
        <summary>{t('kind.rename')}</summary>
        <Form layout="vertical" component={false}>
          <div className={styles.pair}>
            {RECORD_WORDS.map((word) => (
              <Form.Item key={word} label={t(`word.${word}`)} htmlFor={`kind-${word}`}>
                <Input
                  id={`kind-${word}`}
                  maxLength={40}
                  placeholder={t(`usual.${word}`)}
                  value={kind[word]?.zh ?? ''}
                  onChange={({ target }) => onChange(called(kind, word, target.value))}
                />
              </Form.Item>
            ))}
          </div>
        </Form>
      </details>
    </Part>
  )
}

/** Whether each record is a team with a roll of people; once it is saved, rolls are kept and it stays. */
function TeamTick({ kind, onChange }: { kind: KindDraft; onChange: (kind: KindDraft) => void }) {
  const { t } = useRegisterWords()
  const [before] = useState(kind.team === true && kind.form.version > 1)
  const { team: _, ...rest } = kind
  return (
    <Tick
      checked={kind.team === true}
      disabled={before}
      onChange={(team) => onChange(team ? { ...rest, team: true } : rest)}
    >
      {t('kind.team')}
    </Tick>
  )
}

function called(kind: KindDraft, word: (typeof RECORD_WORDS)[number], zh: string): KindDraft {
  const { [word]: before, ...rest } = kind
  return zh === '' ? rest : { ...rest, [word]: { ...before, zh } }
}
