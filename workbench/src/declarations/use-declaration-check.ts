import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import type { Declaration } from './declaration-values.ts'
import { usePaused } from './use-paused.ts'

export type DeclarationCheck = Answer<'GET /api/declarations/preview'>

/** Who will check what is being filled in, and what is unlikely about it. */
export function useDeclarationCheck({
  metric,
  organization,
  period,
  value,
  as,
  audience,
  channel,
}: Partial<Declaration>): DeclarationCheck | undefined {
  const known = metric !== undefined && organization !== undefined
  const said = usePaused(value?.trim() || undefined)
  const values = {
    ...(period ? { period } : {}),
    ...(period && said ? { value: said } : {}),
    ...(as ? { as } : {}),
    ...(audience ? { audience } : {}),
    ...(channel ? { channel } : {}),
  }
  const { data } = useRead(
    'GET /api/declarations/preview',
    { query: { metric: metric ?? '', organization: organization ?? 0, ...values } },
    { enabled: known, keep: true },
  )
  return known ? data : undefined
}
