import type { Translated } from '@medelge/fields'
import { Input } from 'antd'
import { cx } from '#kit/cx.ts'
import { useFormWords } from '../form-words.ts'
import type { FieldOf, InputProps } from './input-props.ts'
import styles from './inputs.module.css'

/** The same text in Chinese, on a line, and in Mongolian, in columns. */
export function TranslatedInput({
  name,
  field,
  messages,
  label = messages.label(name),
  value,
  onChange,
  ...rest
}: InputProps<FieldOf<'translated'>>) {
  const { t } = useFormWords()
  const texts = (value ?? { zh: '', mn: '' }) as Translated
  const change = (next: Translated) => onChange?.(next.zh || next.mn ? next : null)
  return (
    <div className={styles.translated}>
      <Input
        {...rest}
        aria-label={t('script.zh', { label })}
        placeholder={t('script.chinese')}
        maxLength={field.most}
        value={texts.zh}
        onChange={({ target }) => change({ ...texts, zh: target.value })}
      />
      <Input.TextArea
        aria-label={t('script.mn', { label })}
        placeholder={t('script.mongolian')}
        lang="mn-Mong"
        className={cx('mongolian', styles.mongolian)}
        maxLength={field.most}
        value={texts.mn}
        onChange={({ target }) => change({ ...texts, mn: target.value.replace(/\n/g, ' ') })}
      />
    </div>
  )
}
