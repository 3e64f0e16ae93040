import type { FieldDefinition } from '@medelge/fields/definition'
import { Button } from '#kit/button.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { findPart } from './edits/parts.ts'
import { MoveButtons } from './move-buttons.tsx'
import { TypeChoice } from './type-choice.tsx'
import { TypeSettings } from './type-settings.tsx'
import { WordsLines } from './words-lines.tsx'

/** The columns of a table of rows; one that records may hold stays. */
export function CellList({ field }: { field: FieldDefinition }) {
  const { t } = useFormWords()
  const { edit, before } = useEditor()
  const { code: at, cells = [] } = field
  return (
    <fieldset className={styles.set}>
      <legend>{t('editor.cells')}</legend>
      {cells.map((cell, position) => {
        const place = `${at}.${cell.code}`
        const name = cell.words.zh || t('editor.cellNth', { n: position + 1 })
        return (
          <section key={cell.code} className={styles.cell} aria-label={name}>
            <header className={styles.cellHead}>
              <strong>{t('editor.cellNth', { n: position + 1 })}</strong>
              <MoveButtons
                name={name}
                first={position === 0}
                last={position === cells.length - 1}
                onMove={(by) => edit({ do: 'move-cell', at, cell: cell.code, by })}
              />
              <Button
                size="small"
                type="text"
                aria-label={t('editor.removeNamed', { name })}
                disabled={cells.length === 1 || findPart(before, place) !== undefined}
                onClick={() => edit({ do: 'remove-cell', at, cell: cell.code })}
              >
                {t('editor.remove')}
              </Button>
            </header>
            <div className={styles.pair}>
              <WordsLines
                label={t('editor.cellName')}
                place={`${place}.words`}
                words={cell.words}
                onChange={(words) => edit({ do: 'change', at: place, keys: { words } })}
              />
              <TypeChoice at={place} part={cell} />
            </div>
            <TypeSettings at={place} part={cell} />
            <Tick
              checked={cell.required === true}
              onChange={(required) => edit({ do: 'change', at: place, keys: { required } })}
            >
              {t('editor.required')}
            </Tick>
          </section>
        )
      })}
      <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => edit({ do: 'add-cell', at })}>
        {t('editor.addCell')}
      </Button>
    </fieldset>
  )
}
