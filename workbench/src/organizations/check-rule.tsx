import { Select } from 'antd'
import { useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { Facts } from '#kit/facts.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import type { Unit } from './change-organization.tsx'
import styles from './check-rule.module.css'
import { useOrganizationWords } from './organization-words.ts'

type Rule = Answer<'GET /api/check-rules/{id}'>

const levels = [1, 2, 3, 4] as const

/** How many levels check what the unit and those below it record, where that is written, and how to change it. */
export function CheckRule({ unit }: { unit: Unit }) {
  const { t } = useOrganizationWords()
  const [changing, setChanging] = useState(false)
  const { data } = useRead('GET /api/check-rules/{id}', { params: { id: unit.id } })
  // Somebody else's unit: its rule is no matter of theirs, and nothing is missing without it.
  if (!data) return null
  return (
    <section className={styles.rule}>
      <Facts
        items={[
          [
            t('checks.rule'),
            <>
              {t('checks.levels', { n: data.levels })} <span className="muted">{t(...whereOf(data))}</span>
            </>,
          ],
        ]}
      />
      {data.can.arrange && !unit.closedOn && (
        <Button size="small" onClick={() => setChanging(true)}>
          {t('checks.open')}
        </Button>
      )}
      {changing && <ChangeCheckRule unit={unit} rule={data} onClose={() => setChanging(false)} />}
    </section>
  )
}

function whereOf({ organizationId, writtenAt }: Rule): [string, { name?: string }] {
  if (!writtenAt) return ['checks.unwritten', {}]
  return writtenAt.id === organizationId ? ['checks.own', {}] : ['checks.above', { name: writtenAt.name }]
}

function ChangeCheckRule({ unit, rule, onClose }: { unit: Unit; rule: Rule; onClose: () => void }) {
  const { t } = useOrganizationWords()
  const write = useWrite('PUT /api/check-rules/{id}', onClose)
  return (
    <Dialog title={t('checks.title', { name: unit.shortName })} onClose={onClose}>
      <EditForm<{ levels: number }>
        label={t('checks.submit')}
        initial={{ levels: rule.levels }}
        submit={(body) => write.send({ params: { id: unit.id }, body })}
      >
        <Field name="levels" label={t('checks.rule')} required hint={t('checks.hint')}>
          <Select options={levels.map((value) => ({ value, label: t('checks.levels', { n: value }) }))} />
        </Field>
      </EditForm>
    </Dialog>
  )
}
