import { use } from 'react'
import type { FieldOf, InputProps } from '#engines/fields/inputs/input-props.ts'
import { EvidenceDrop } from '#kit/files/evidence-drop.tsx'
import { FormFilesContext } from '#kit/files/form-files.ts'
import { useRegisterWords } from '../register-words.ts'
import { FilesContext } from './files.tsx'

/** Where files of one field are added. In a form that is only tried out nothing is sent. */
export function FilesInput({ name, id, value, onChange }: InputProps<FieldOf<'evidence'>>) {
  const { t } = useRegisterWords()
  const kept = use(FilesContext)
  const named = id ? { id } : {}
  if (!use(FormFilesContext))
    return (
      <output {...named} className="muted">
        {t('filesTried')}
      </output>
    )
  return (
    <EvidenceDrop
      {...named}
      field={name}
      kept={kept}
      value={(value ?? []) as string[]}
      onChange={(ids) => onChange?.(ids)}
    />
  )
}
