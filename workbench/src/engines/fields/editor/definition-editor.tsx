import type { DefinitionProblem, FormDefinition } from '@medelge/fields/definition'
import { Form } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { Tick } from '#kit/controls/tick.tsx'
import { Part } from '#kit/page/page.tsx'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { type Editor, EditorContext, type RoleChoice } from './editor-context.ts'
import { type Edit, edited } from './edits/edits.ts'
import { FieldList } from './field-list.tsx'
import { Preview } from './preview.tsx'
import { ProblemList } from './problem-list.tsx'
import { useDefinitionProblems } from './use-definition-problems.ts'
import { WordsLines } from './words-lines.tsx'

const nothing: ReadonlySet<string> = new Set()
const none: readonly DefinitionProblem[] = []

/**
 * Writes a definition: its name and its fields on one side, the form as recorders will see it on the other. `told` also
 * tells what is only still missing, as after an attempt to save.
 */
export function DefinitionEditor({
  value,
  before,
  roles = [],
  without = nothing,
  refused = none,
  told = false,
  onChange,
}: {
  value: FormDefinition
  before: FormDefinition | undefined
  roles?: readonly RoleChoice[]
  without?: ReadonlySet<string>
  /** What the server had against what was sent last. */
  refused?: readonly DefinitionProblem[]
  told?: boolean
  onChange: (definition: FormDefinition) => void
}) {
  const { t } = useFormWords()
  const [open, setOpen] = useState<string | undefined>(value.fields[0]?.code)
  const [entered, setEntered] = useState(false)
  const [codes, setCodes] = useState(false)
  const { problems: all } = useDefinitionProblems(value, before, refused)
  const problems = useMemo(() => all.filter(({ unfinished }) => told || !unfinished), [all, told])
  // An undo comes after other edits: it is done to what stands then.
  const now = useRef(value)
  now.current = value
  const editor: Editor = {
    definition: value,
    before,
    edit: (edit: Edit) => {
      now.current = edited(now.current, edit, before)
      onChange(now.current)
    },
    problemAt: (...places) =>
      problems.find(({ place }) =>
        places.some((one) =>
          one.endsWith('*')
            ? `${place}.`.startsWith(`${one.slice(0, -1)}.`)
            : place === one || (place.startsWith(`${one}.`) && one.includes('.')),
        ),
      )?.text,
    roles,
    without,
    entered,
    codes,
  }
  const goTo = (code: string | undefined) => {
    setEntered(true)
    setOpen(code)
  }
  return (
    <EditorContext value={editor}>
      <div className={styles.beside}>
        <Form layout="vertical" component={false}>
          <div>
            <ProblemList problems={problems} onGo={goTo} />
            <Part>
              <WordsLines
                label={t('editor.form')}
                autoFocus={value.words.zh === '' && !entered}
                place="words"
                words={value.words}
                onChange={(words) => editor.edit({ do: 'name-form', words })}
              />
            </Part>
            <FieldList open={open} onOpen={goTo} />
            <Tick checked={codes} onChange={setCodes}>
              {t('editor.codes')}
            </Tick>
          </div>
        </Form>
        <aside className={styles.preview} aria-label={t('preview.title')}>
          <Preview definition={value} />
        </aside>
      </div>
    </EditorContext>
  )
}
