import { SearchOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Input, type RefSelectProps } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useLayer } from '#kit/keys/layers.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Failure } from '#kit/states.tsx'
import { BACK, MORE, optionsOf } from './options-of.tsx'
import styles from './search-all.module.css'
import { useSearch } from './use-search.ts'

/** One field for everything: units, people, sessions, metrics … `/` goes there. */
export function SearchAll({ small }: { small: boolean }) {
  const { t } = useTranslation('shell')
  const [word, setWord] = useState('')
  const [only, setOnly] = useState<string>()
  const [unfolded, setUnfolded] = useState(false)
  const [active, setActive] = useState(false)
  // Enter came before the answer did: it means the first hit.
  const [hurried, setHurried] = useState(false)
  const field = useRef<RefSelectProps>(null)
  const go = useGo()
  const { groups, error, retry, current, complete } = useSearch(word, only)
  const write = (text: string) => {
    setWord(text)
    setOnly(undefined)
    setHurried(false)
  }
  const leave = () => {
    write('')
    field.current?.blur()
  }
  const choose = (value: string) => {
    setHurried(false)
    if (value.startsWith(MORE)) return setOnly(value.slice(MORE.length))
    if (value === BACK) return setOnly(undefined)
    setUnfolded(false)
    leave()
    go(value)
  }
  const begin = () => {
    setUnfolded(true)
    field.current?.focus()
  }
  // While one searches, Esc leaves the search, not the record behind it.
  useLayer({ open: active, covers: false, close: leave })
  useHotkeys({ '/': begin })
  useEffect(() => {
    if (unfolded) field.current?.focus()
  }, [unfolded])
  const first = groups[0]?.hits[0]
  useEffect(() => {
    if (!hurried || !current) return
    if (first) choose(first.to)
    else setHurried(false)
  })

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || current) return
    event.preventDefault()
    event.stopPropagation()
    if (word.trim()) setHurried(true)
  }

  if (small && !unfolded)
    return <Button type="text" icon={<SearchOutlined />} aria-label={t('search')} onClick={begin} />
  const nothing = error ? (
    <Failure error={error} retry={retry} />
  ) : (
    current && word.trim() && <span className="muted">{t('nothingFound')}</span>
  )
  return (
    <div className={small ? styles.over : styles.place} onKeyDownCapture={press}>
      <AutoComplete
        ref={field}
        className={cx(styles.field)}
        value={word}
        options={optionsOf(groups, only, t)}
        open={active && word.trim() !== '' && (groups.length > 0 || Boolean(nothing))}
        listHeight={480}
        defaultActiveFirstOption
        popupMatchSelectWidth={small ? true : 480}
        notFoundContent={nothing || null}
        popupRender={(list) => (
          <>
            {list}
            {!complete && <p className={styles.writing}>{t('finding.writing')}</p>}
          </>
        )}
        onSearch={(text) => write(text.startsWith('/') ? '' : text)}
        onSelect={choose}
        onFocus={() => setActive(true)}
        onBlur={() => {
          setActive(false)
          setUnfolded(false)
        }}
      >
        <Input
          prefix={<SearchOutlined aria-hidden />}
          suffix={small ? undefined : <kbd>/</kbd>}
          placeholder={t('searchAll')}
          aria-label={t('search')}
          maxLength={100}
          onKeyDown={(event) => {
            // The list of results closes itself on Esc; the search is left with it.
            if (event.key === 'Escape') leave()
          }}
        />
      </AutoComplete>
    </div>
  )
}
