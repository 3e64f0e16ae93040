import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { daysLater, today } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { UnitsField } from '../../organizations/index.ts'
import { useCollectionWords } from '../collection-words.ts'
import { Addressees } from './addressees.tsx'
import { addressedOf, type Chosen, kinds, levels, periodsOf } from './chosen.ts'

type Questionnaires = Answer<'GET /api/questionnaires'>['items']

/** Sends a questionnaire: which, to whom, of which time, until when. */
export function SendPage() {
  const { t } = useCollectionWords()
  const { id: organizationId, unit } = useUnit()
  const answer = useRead('GET /api/questionnaires', { query: { organizationId } })
  return (
    <Page title={t('begin')} note={unit?.name} width="narrow">
      <Part>
        <Answered from={answer}>{({ items }) => <SendForm questionnaires={items} />}</Answered>
      </Part>
    </Page>
  )
}

function SendForm({ questionnaires }: { questionnaires: Questionnaires }) {
  const { t, i18n } = useCollectionWords()
  const go = useGo()
  const { id: organizationId } = useUnit()
  const { year } = useYear()
  const [form] = Form.useForm<Chosen>()
  const by = Form.useWatch('by', form) ?? 'level'
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const wordsOf = ({ form: { words } }: Questionnaires[number]) => words[language] ?? words.zh
  const send = useWrite('POST /api/collections', ({ id }) => {
    message.success(t('send.done'))
    go(`/collections/${id}`)
  })
  const first = questionnaires[0]
  const titleOf = (code: string, of: string) => {
    const chosen = questionnaires.find((one) => one.code === code)
    return chosen ? t('send.titleOf', { year: of.slice(0, 4), name: wordsOf(chosen) }) : ''
  }
  const name = (change: Partial<Chosen>) => {
    const { questionnaire, period } = { ...form.getFieldsValue(true), ...change } as Chosen
    form.setFieldsValue({ title: titleOf(questionnaire, period) })
  }
  return (
    <EditForm<Chosen>
      form={form}
      draft={{ form: 'collection.new' }}
      initial={{
        ...{
          questionnaire: first?.code ?? '',
          period: String(year),
          by: 'level',
          levels: ['banner'],
          remind: 3,
        },
        ...{ dueOn: daysLater(today(), 21), note: '', title: titleOf(first?.code ?? '', String(year)) },
      }}
      label={t('send.submit')}
      submit={async () => {
        const all = form.getFieldsValue(true) as Chosen
        const { questionnaire, title, period, note, dueOn, remind } = all
        await send.send({
          body: {
            ...{ organizationId, questionnaire, title, period, note: note ?? '', dueOn, remind },
            addressed: addressedOf(all),
          },
        })
      }}
    >
      <Field name="questionnaire" label={t('send.questionnaire')} required>
        <Select
          options={questionnaires.map((one) => ({ value: one.code, label: wordsOf(one) }))}
          onChange={(questionnaire: string) => name({ questionnaire })}
        />
      </Field>
      <Field name="period" label={t('send.period')} required>
        <Select options={periodsOf(year, language)} onChange={(period: string) => name({ period })} />
      </Field>
      <Field name="title" label={t('send.title')} required>
        <Input maxLength={100} />
      </Field>
      <Field name="by" label={t('send.to')} required>
        <Radio.Group
          options={(['level', 'kind', 'named'] as const).map((value) => ({
            value,
            label: t(`send.by.${value}`),
          }))}
        />
      </Field>
      {by === 'level' && (
        <Field name="levels" label={t('send.levels')} required>
          <Select mode="multiple" options={levels.map((value) => ({ value, label: t(`level.${value}`) }))} />
        </Field>
      )}
      {by === 'kind' && (
        <Field name="kinds" label={t('send.kinds')} required>
          <Select mode="multiple" options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Field>
      )}
      {by === 'named' && (
        <Field name="units" label={t('send.units')} required>
          <UnitsField />
        </Field>
      )}
      <Addressees />
      <Field name="dueOn" label={t('send.due')} required>
        <DayField earliest={today()} />
      </Field>
      <Field name="remind" label={t('send.remind')} hint={t('send.remindHint')}>
        <InputNumber min={0} max={60} precision={0} />
      </Field>
      <Field name="note" label={t('send.note')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Field>
    </EditForm>
  )
}
