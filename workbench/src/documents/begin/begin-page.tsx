import { Checkbox, Form, Radio, Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { cx } from '#kit/cx.ts'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useDocumentWords } from '../document-words.ts'
import styles from './begin.module.css'
import { periodsFor, type Template } from './periods.ts'

interface Chosen {
  template: string
  period: string
  from?: string
  onlyKnown: boolean
}

/** Chooses what kind of document, of when, and whether with the words of last year’s. */
export function BeginPage() {
  const { t } = useDocumentWords()
  const { unit } = useUnit()
  const answer = useRead('GET /api/document-templates')
  return (
    <Page title={t('begin.title')} note={unit?.name} width="narrow">
      <Part>
        <Answered from={answer}>{({ items }) => <BeginForm templates={items} />}</Answered>
      </Part>
    </Page>
  )
}

function BeginForm({ templates }: { templates: readonly Template[] }) {
  const { t, i18n } = useDocumentWords()
  const go = useGo()
  const { id: organizationId } = useUnit()
  const { year } = useYear()
  const [form] = Form.useForm<Chosen>()
  const code = Form.useWatch('template', form) ?? templates[0]?.code
  const chosen = templates.find((one) => one.code === code)
  const begin = useWrite('POST /api/documents', ({ id }) => go(`/documents/${id}`))
  const language = i18n.language === 'en' ? 'en' : 'zh'
  if (!chosen) return null
  const periods = periodsFor(chosen.covers, year)
  return (
    <EditForm<Chosen>
      form={form}
      initial={{ template: templates[0]?.code ?? '', period: periods[1]?.value ?? '', onlyKnown: true }}
      label={t('begin.submit')}
      submit={async () => {
        const { from, ...rest } = form.getFieldsValue(true) as Chosen
        await begin.send({ body: { organizationId, ...rest, ...(from ? { from } : {}) } })
      }}
    >
      <Field name="template" label={t('begin.template')} required>
        <Radio.Group
          className={cx(styles.templates)}
          onChange={({ target }) => {
            const next = templates.find((one) => one.code === target.value)
            form.setFieldsValue({ period: (next && periodsFor(next.covers, year)[1]?.value) ?? '' })
            form.resetFields(['from'])
          }}
          options={templates.map(({ code: value, name, note }) => ({
            value,
            label: (
              <span className={styles.template}>
                <strong>{name[language]}</strong>
                <span className="muted">{note[language]}</span>
              </span>
            ),
          }))}
        />
      </Field>
      <Field name="period" label={t('begin.period')} required>
        <Select options={periods} className={styles.period ?? ''} />
      </Field>
      <Earlier template={chosen.code} organizationId={organizationId} />
      <Field name="onlyKnown" label={t('begin.known')} valuePropName="checked">
        <Checkbox>{t('begin.knownNote')}</Checkbox>
      </Field>
      <details>
        <summary>{t('begin.headings', { n: chosen.headings.length })}</summary>
        <ol className={styles.headings}>
          {chosen.headings.map((heading) => (
            <li key={heading}>{heading}</li>
          ))}
        </ol>
      </details>
    </EditForm>
  )
}

/** Documents of the same kind whose words can be taken over; nothing where there is none. */
function Earlier({ template, organizationId }: { template: string; organizationId: number }) {
  const { t } = useDocumentWords()
  const { data } = useRead('GET /api/documents', { query: { organizationId, template, limit: 50 } })
  const earlier = data?.items.filter(({ state }) => state !== 'withdrawn') ?? []
  if (earlier.length === 0) return null
  return (
    <Field name="from" label={t('begin.from')}>
      <Select
        allowClear
        placeholder={t('begin.fromTemplate')}
        options={earlier.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Field>
  )
}
