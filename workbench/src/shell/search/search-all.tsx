import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { SearchOutlined } from '#kit/icons/places.ts'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useLayer } from '#kit/keys/layers.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Failure } from '#kit/states.tsx'
import { BACK, MORE, optionsOf, waysOption } from './options-of.tsx'
import styles from './search-all.module.css'
import { lineId, SearchList } from './search-list.tsx'
import { useActiveLine } from './use-active-line.ts'
import { useSearch } from './use-search.ts'
import { useWays } from './use-ways.ts'

/** One field for everything: units, people, sessions, metrics, screens … `/` goes there. */
export function SearchAll({ small }: { small: boolean }) {
  const { t } = useTranslation('shell')
  const [word, setWord] = useState('')
  const [only, setOnly] = useState<string>()
  const [unfolded, setUnfolded] = useState(false)
  const [writing, setWriting] = useState(false)
  // Enter came before the answer did: it means the first hit.
  const [hurried, setHurried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const go = useGo()
  const { groups, error, retry, current, complete } = useSearch(word, only)
  const ways = useWays(only ? '' : word)
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
  useLayer({ open: writing, covers: false, close: leave })
  useHotkeys({ '/': begin })
  useEffect(() => {
    if (unfolded) field.current?.focus()
  }, [unfolded])
  const options = [...waysOption(ways, t), ...optionsOf(groups, only, t)]
  const first = options[0]?.choices[0]?.value
  useEffect(() => {
    if (!hurried || !current) return
    if (first) choose(first)
    else setHurried(false)
  })

  const values = options.flatMap(({ choices }) => choices.map(({ value }) => value))
  const line = useActiveLine(values)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (line.step(event.key)) event.preventDefault()
    if (event.key !== 'Enter') return
    event.preventDefault()
    const chosen = values[line.active]
    if (!current) setHurried(word.trim() !== '')
    else if (chosen !== undefined) choose(chosen)
  }

  if (small && !unfolded)
    return <Button type="text" icon={<SearchOutlined />} aria-label={t('search')} onClick={begin} />
  const nothing = error ? (
    <Failure error={error} retry={retry} />
  ) : (
    current &&
    word.trim() !== '' &&
    options.length === 0 && <p className={styles.nothing}>{t('nothingFound')}</p>
  )
  const open = writing && word.trim() !== '' && (options.length > 0 || Boolean(nothing))
  return (
    <div className={small ? styles.over : styles.place}>
      <div className={styles.field}>
        <SearchOutlined aria-hidden />
        <input
          ref={field}
          role="combobox"
          aria-label={t('search')}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={list}
          aria-activedescendant={open && values.length > 0 ? lineId(list, line.active) : undefined}
          autoComplete="off"
          placeholder={t('searchAll')}
          maxLength={100}
          value={word}
          onChange={({ target }) => write(target.value.startsWith('/') ? '' : target.value)}
          onKeyDown={press}
          onFocus={() => setWriting(true)}
          onBlur={() => {
            setWriting(false)
            setUnfolded(false)
          }}
        />
        {!small && <kbd>/</kbd>}
      </div>
      {open && (
        <SearchList
          id={list}
          label={t('search')}
          groups={options}
          active={line.active}
          onActive={line.set}
          onChoose={choose}
        >
          {nothing}
          {!complete && <p className={styles.writing}>{t('finding.writing')}</p>}
        </SearchList>
      )}
    </div>
  )
}
