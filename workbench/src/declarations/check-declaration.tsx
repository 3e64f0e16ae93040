import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { DeclarationBody } from './declaration-body.tsx'
import { useDeclaredValue } from './use-declared-value.ts'

/** A declared figure under the checker's eyes. */
export function CheckDeclaration({ id, keys }: { id: string; keys: boolean }) {
  const answer = useRead('GET /api/declarations/{id}', { params: { id } })
  const declared = useDeclaredValue()
  const declaration = answer.data?.declaration
  return (
    <CheckView
      path="declarations"
      id={id}
      keys={keys}
      answer={answer}
      record={declaration}
      title={declaration && declared(declaration).name}
      may={answer.data?.can.check === true}
    >
      {(whole) => <DeclarationBody answer={whole} />}
    </CheckView>
  )
}
