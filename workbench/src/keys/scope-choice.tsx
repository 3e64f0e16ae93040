import { Checkbox } from 'antd'
import { type Key, scopes } from './key.ts'
import { useKeyWords } from './key-words.ts'

/** What a key opens, part by part. A group of boxes takes no word of the form that it is required. */
export function ScopeChoice({
  id,
  value,
  onChange,
}: {
  id?: string
  value?: Key['scopes']
  onChange?: (value: Key['scopes']) => void
}) {
  const { t } = useKeyWords()
  return (
    <Checkbox.Group<Key['scopes'][number]>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      options={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
      onChange={(chosen) => onChange?.(chosen)}
    />
  )
}
