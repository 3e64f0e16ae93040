import { AUDIENCES } from '@medelge/figures'
import { Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFieldMessages } from '#engines/fields/field-messages.ts'
import { Button } from '#kit/button.tsx'
import { CloseOutlined } from '#kit/icons/acts.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import styles from './headcounts-field.module.css'

const groups = AUDIENCES.filter((audience) => audience !== 'none')

/** Who came: a line per group, people on site and people online apart, never added together. */
export function HeadcountsField() {
  const { t } = useTranslation('activities')
  const messages = useFieldMessages('session')
  const options = groups.map((value) => ({ value, label: messages.value('audience', value) }))
  return (
    <Form.Item label={messages.label('headcounts')} required className={styles.place ?? ''}>
      <div className={styles.head} aria-hidden>
        <span className="muted small">{messages.label('audience')}</span>
        <span className="muted small">{t('offlinePeople')}</span>
        <span className="muted small">{t('onlinePeople')}</span>
      </div>
      <Form.List name="headcounts">
        {(lines, { add, remove }, { errors }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className={styles.line}>
                <Form.Item name={[name, 'audience']} noStyle rules={[{ required: true }]}>
                  <Select
                    options={options}
                    aria-label={messages.label('audience')}
                    popupMatchSelectWidth={false}
                  />
                </Form.Item>
                <Form.Item name={[name, 'offline']} noStyle>
                  <InputNumber min={0} precision={0} placeholder="0" aria-label={t('offlinePeople')} />
                </Form.Item>
                <Form.Item name={[name, 'online']} noStyle>
                  <InputNumber min={0} precision={0} placeholder="0" aria-label={t('onlinePeople')} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  disabled={lines.length === 1}
                  aria-label={t('removeAudience')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button
              type="link"
              size="small"
              icon={<PlusOutlined />}
              disabled={lines.length >= groups.length}
              onClick={() => add({})}
            >
              {t('addAudience')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
