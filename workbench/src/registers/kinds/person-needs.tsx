import { InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Tick } from '#kit/controls/tick.tsx'
import { useRegisterWords } from '../register-words.ts'
import styles from './kinds.module.css'
import type { KindDraft } from './register-kind.ts'

const traits = ['phone', 'idNumber', 'born'] as const
const needs = ['none', 'asked', 'required'] as const
const usual = { phone: 'asked', idNumber: 'none', born: 'none' } as const

/** Whether each record is a person, and what is asked of them besides the name: the least that is needed. */
export function PersonNeeds({ kind, onChange }: { kind: KindDraft; onChange: (kind: KindDraft) => void }) {
  const { t } = useRegisterWords()
  const { t: of } = useTranslation('members')
  const { person, training, ...rest } = kind
  const needed = training ? { training } : {}
  // Whether records are people is decided once: who is in them cannot be asked afterwards.
  const made = kind.form.version > 1
  return (
    <>
      <Tick
        checked={person !== undefined}
        disabled={made}
        onChange={(people) => onChange(people ? { ...rest, person: usual } : rest)}
      >
        {t('person.kind')}
      </Tick>
      {person && (
        <div className={styles.needs}>
          {traits.map((trait) => (
            <label key={trait} htmlFor={`need-${trait}`}>
              <span>{of(trait)}</span>
              <Select
                id={`need-${trait}`}
                value={person[trait]}
                options={needs.map((value) => ({ value, label: t(`person.need.${value}`) }))}
                onChange={(need) => onChange({ ...rest, ...needed, person: { ...person, [trait]: need } })}
              />
            </label>
          ))}
          <label htmlFor="need-training">
            <span>{t('person.training')}</span>
            <InputNumber
              id="need-training"
              min={0.5}
              max={500}
              step={0.5}
              placeholder={t('person.noTraining')}
              value={training?.hours ?? null}
              onChange={(hours) =>
                onChange({
                  ...rest,
                  person,
                  ...(hours ? { training: { hours: Math.round(hours * 2) / 2 } } : {}),
                })
              }
            />
          </label>
        </div>
      )}
    </>
  )
}
